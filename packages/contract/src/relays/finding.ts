import { type Static, Type } from 'typebox';
import { Closed, oneOf, Text } from '../words.ts';

/** What sanitisation looks for. The first group is known by its form, the second by the directory, the third guessed. */
export const findingKinds = [
  'email',
  'phone',
  'iban',
  'card',
  'tax_code',
  'vat_number',
  'internal_host',
  'internal_address',
  'account',
  'directory_name',
  'directory_domain',
  'public_address',
  'company_name',
  'person_name',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * `replaced`: the derivative shows the placeholder. `kept`: a person put the original back. `open`: proposed,
 * nobody has decided yet. `covered`: a later edit took its place.
 */
export const findingStates = ['replaced', 'kept', 'open', 'covered'] as const;
export type FindingState = (typeof findingStates)[number];

/** One place in the original text. Offsets are UTF-16 units: `original.slice(start, end) === written`. */
export const Finding = Closed({
  id: Type.String(),
  kind: oneOf(findingKinds),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  written: Type.String(),
  replacement: Type.String(),
  /** `sure` must not remain in what is released; `proposed` is for a person to decide. */
  certainty: oneOf(['sure', 'proposed'] as const),
  state: oneOf(findingStates),
});
export type Finding = Static<typeof Finding>;

/** A person's change, as a span of the original that another text takes the place of. */
export const ManualEdit = Closed({
  id: Type.String(),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  text: Type.String(),
});
export type ManualEdit = Static<typeof ManualEdit>;

/** What the machine still finds in the derivative; nothing of this may stand there when it is released. */
export const Remaining = Closed({
  field: oneOf(['title', 'text', 'indicators'] as const),
  kind: oneOf(findingKinds),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  written: Type.String(),
});
export type Remaining = Static<typeof Remaining>;

/** A decision on one finding: put the placeholder, or the original. */
export const FindingDecision = Closed({
  id: Text(60),
  state: oneOf(['replaced', 'kept'] as const),
});
export type FindingDecision = Static<typeof FindingDecision>;
