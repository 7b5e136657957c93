import type { Static } from 'typebox';
import { Closed, oneOf, Uid } from '../words.ts';

/** What an agreement lacks to be in order, in the order of the checklist. */
export const gapCodes = [
  'host',
  'processors',
  'administrators',
  'retention',
  'flows',
  'legal_basis',
  'controller',
  'desk',
  'referent',
] as const;
export type GapCode = (typeof gapCodes)[number];

export const Gap = Closed({
  code: oneOf(gapCodes),
  /** Who has to say it: who wrote the draft, or the party that it is about. */
  party: Uid,
});
export type Gap = Static<typeof Gap>;
