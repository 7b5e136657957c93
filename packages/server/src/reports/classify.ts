import {
  type Classification,
  type Face,
  type Fact,
  type Pap,
  type Report,
  rsitCodes,
  tcAcnCodes,
} from '@staffetta/contract';
import { refuseField } from '../platform/errors.ts';
import { derivations } from './derivations.ts';

/** What a classification is derived from. */
export interface Observed {
  readonly fact: Fact | undefined;
  /** The sender is a police office. */
  readonly fromPolice: boolean;
  /** Told at second hand: on behalf of a member, or passed on. */
  readonly secondHand: boolean;
}

type Classified = NonNullable<Report['content']>['classification'];

/** The face of the record: chosen, or what the fact is. */
export const faceOf = (fact: Fact | undefined, chosen: Classification): Face =>
  chosen.face ?? derivations[fact ?? 'other'].face;

/** The PAP proposed for a fact (MISP PAP, narrowest first). */
export const proposedPap = ({ fact, fromPolice }: Observed): Pap =>
  fromPolice ? 'AMBER' : derivations[fact ?? 'other'].pap;

/**
 * The classification in force: what the person chose, else what follows from the fact. The Admiralty grade
 * proposed for a known party is B (usually reliable); 2 for its own facts, 3 for what it has from others.
 */
export function classify(observed: Observed, chosen: Classification): Classified {
  const derived = derivations[observed.fact ?? 'other'];
  return {
    rsit: chosen.rsit ?? derived.rsit,
    tcAcn: chosen.tcAcn ?? [...derived.tcAcn],
    admiralty: chosen.admiralty ?? (observed.secondHand ? 'B3' : 'B2'),
    chosen: Object.keys(chosen).sort(),
  };
}

/** Refuses codes that the taxonomies do not hold. Throws `invalid_input`. */
export function checkCodes(chosen: Classification): void {
  if (chosen.rsit && !rsitCodes.includes(chosen.rsit))
    throw refuseField('/classification/rsit', {
      it: 'non è un valore RSIT',
      en: 'not an RSIT value',
    });
  const known = (code: string) => tcAcnCodes.includes(code) || code.startsWith('involved-asset:');
  const wrong = chosen.tcAcn?.findIndex((code) => !known(code)) ?? -1;
  if (wrong >= 0)
    throw refuseField(`/classification/tcAcn/${wrong}`, {
      it: 'non è un valore TC-ACN',
      en: 'not a TC-ACN value',
    });
}
