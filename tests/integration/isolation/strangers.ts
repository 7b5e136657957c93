import { cast, type PlayerKey } from '../../harness/cast.ts';

export const members: PlayerKey[] = ['bank1', 'bank2', 'bank3', 'bank4', 'firm1', 'firm2', 'firm3'];
export const others = (player: PlayerKey) => members.filter((one) => one !== player);

/** Who must stay unknown to whom: names, and the canary words of their texts. */
export const unknown: Partial<Record<PlayerKey, PlayerKey[]>> = {
  bank1: [...others('bank1'), 'association', 'branch'],
  bank2: [...others('bank2'), 'association', 'branch'],
  bank4: [...others('bank4'), 'association', 'branch'],
  firm1: [...others('firm1'), 'outsourcer'],
  firm3: others('firm3'),
  outsourcer: ['firm1', 'firm2', 'association', 'branch'],
  association: ['bank1', 'bank2', 'bank3', 'bank4', 'outsourcer'],
  branch: ['bank1', 'bank2', 'bank3', 'bank4', 'outsourcer', 'firm3'],
  // bank1 let itself be named; bank2 was told without a name, bank4 never.
  cosc: ['bank2', 'bank4', 'firm2', 'firm3'],
  national: ['bank1', 'bank2', 'bank3', 'bank4', 'firm1', 'firm2', 'firm3'],
  section: ['bank1', 'bank2', 'bank3', 'bank4', 'firm1', 'firm2', 'firm3', 'outsourcer'],
};

const canaryOf = (player: PlayerKey) => `canarino${player}`;

/** Words of strangers that stand in what somebody was told. */
export const wordsOf = (strangers: readonly PlayerKey[], told: string): string[] => {
  const bytes = told.toLowerCase();
  return strangers
    .flatMap((one) => [cast[one].name, canaryOf(one), `@${one}.example`])
    .filter((word) => bytes.includes(word.toLowerCase()));
};
