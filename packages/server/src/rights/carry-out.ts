import type { IndicatorKey, RightsRequest } from '@staffetta/contract';
import { confirmedIndicators, correctTree } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { rectifyRelay } from '../relays/index.ts';
import { rectifyReport } from '../reports/index.ts';
import { beginAsked } from '../retention/index.ts';

/** A text of the actor's own organisation that holds the value. */
export interface OwnText {
  readonly item_id: number;
  readonly item_uid: string;
  readonly item_kind: 'report' | 'relay';
}

/** What is asked about a value. */
export interface Asked {
  readonly about_kind: string;
  readonly about_value: string;
  readonly instead: string | null;
}

const keyOf = ({ about_kind: kind, about_value: value }: Asked): IndicatorKey => ({
  kind: kind as IndicatorKey['kind'],
  value,
});

/** Out of every text of it and of every copy: also where none of them holds it as a value any more, or ever did. */
export const erase = (work: ActorWork, { item_id }: OwnText, asked: Asked, observable?: number) =>
  beginAsked(work, item_id, keyOf(asked), observable);

/**
 * Out of lists, searches and counts, of every copy too; the text stays as it is. What was never shared as an indicator is in
 * none of these, and a correction would tell it to readers who never had it. Throws `invalid_input`.
 */
export async function restrict(work: ActorWork, { item_id }: OwnText, asked: Asked): Promise<void> {
  const { kind, value } = keyOf(asked);
  const shared = await confirmedIndicators(work, item_id);
  if (!shared.some((one) => one.kind === kind && one.value === value))
    throw refuseField('/decision', {
      it: 'qui il dato sta solo in un testo, in nessuna lista: lo si può cancellare, oppure lasciare con un motivo',
      en: 'here the value stands in a text only, in no list: it can be erased, or kept with a reason',
    });
  await correctTree(work, item_id, { reason: 'other', struck: [{ kind, value }], newText: false });
}

/**
 * The right value in the place of the wrong one, by the correction that reaches every copy. Throws `wrong_state`,
 * `invalid_input`.
 */
export async function rectify(work: ActorWork, text: OwnText, asked: Asked): Promise<void> {
  if (asked.instead === null) throw refuse('wrong_state');
  const carry = text.item_kind === 'report' ? rectifyReport : rectifyRelay;
  await carry(work, text.item_uid, keyOf(asked), asked.instead);
}

/** Which of these an owner who agrees carries out; who asks to see asks for no change. */
export const whatItAsks: Readonly<
  Record<RightsRequest['right'], 'erase' | 'rectify' | 'restrict' | undefined>
> = {
  access: undefined,
  rectify: 'rectify',
  erase: 'erase',
  restrict: 'restrict',
  object: 'erase',
};
