import { type Static, Type } from 'typebox';
import { type GapCode, gapCodes } from './agreements/gap.ts';
import { relayHintCodes, relayReasonCodes } from './relays/reason-codes.ts';
import { Closed } from './words.ts';

/** Why somebody sees an item. */
const seenCodes = [
  'own',
  /** [tlp] */
  'addressed_person',
  /** [tlp] */
  'addressed_organisation',
  /** [tlp] */
  'addressed_rule',
  /** [name] */
  'sent_by',
  /** [number] of the agreement */
  'under_agreement',
  /** [until] */
  'runs_out',
] as const;

/** Why a report, or a report on somebody's behalf, may not go; `clause` is among those of relays. */
const sendingCodes = [
  'no_agreement',
  'agreement_draft',
  'agreement_renewed',
  'agreement_terminated',
  /** [from] first day of the term */
  'agreement_not_begun',
  /** [to] first day on which it no longer holds */
  'agreement_expired',
  /** The firm it speaks for is no member of the sender. */
  'no_member',
  'on_behalf_needs_agreement',
  'mandate_never',
  'mandate_anonymous',
  'names_the_firm',
  /** [tlp, parent] */
  'wider_than_parent',
  'pass_up_refused',
  'pass_up_anonymous',
  /** The affected firm did not consent to being passed up. */
  'pass_up_not_agreed',
  'relay_refused',
  /** [tier] */
  'relay_tier',
  /** [until] */
  'relay_over',
  /** [tlp, audience] */
  'tlp_audience',
] as const;

/** Why an agreement cannot be signed yet: [party] who has to say what is missing. */
const gapReasonCodes = gapCodes.map((code) => `missing_${code}` as const);
export const gapReason = (code: GapCode) => `missing_${code}` as const;

/** Every reason a rule may give to a person. What is not here cannot be said: a hold, for one, has no reason. */
export const reasonCodes = [
  ...seenCodes,
  ...sendingCodes,
  ...gapReasonCodes,
  ...relayReasonCodes,
  ...relayHintCodes,
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/**
 * Why a rule decided so: a code and its parameters, put into words in the reader's language by portal and command
 * line (`reasons/`). On the wire any string: a reader of today gets along with a code of tomorrow.
 */
export const Reason = Closed({
  code: Type.Unsafe<ReasonCode>(Type.String()),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});
export type Reason = Static<typeof Reason>;
