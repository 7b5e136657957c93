/**
 * Why a relay may not go, or not so; the portal has a sentence for each. Parameters in brackets.
 * `marking`: the label or the originator's relay policy. `agreement`: the protocol. The rest: state of the matter.
 */
export const relayReasonCodes = [
  /** [tlp] RED and AMBER+STRICT stay where they were addressed. */
  'tlp_never_relayed',
  /** [tlp, widest] wider than a parent. */
  'tlp_wider_than_parent',
  /** [pap, widest] lets more be done than a parent does. */
  'pap_wider_than_parent',
  /** [tlp] RED names persons; a relay is for organisations. */
  'tlp_names_persons',
  /** [tlp] AMBER+STRICT goes to organisations one by one, never to a rule. */
  'tlp_needs_explicit',
  /** The originator did not allow relaying. */
  'policy_not_allowed',
  /** [tier] */
  'policy_tier',
  /** [sector] or no parameter: the originator allowed some sectors only. */
  'policy_sector',
  /** [until] */
  'policy_expired',
  /** The report may not be passed up: a consent of its own. */
  'no_pass_up',
  /** [clause] a clause of the agreement says no. */
  'clause',
  /** No agreement in force with whom it came from, or with whom it goes to. */
  'agreement_not_in_force',
  /** [tlp, ceiling] */
  'tlp_ceiling',
  /** The parent was withdrawn, recalled or erased. */
  'parent_ended',
  /** No reason is ever given for it. */
  'forwarding_suspended',
  /** Not one of those this organisation passes things to. */
  'target_not_below',
  /** Nobody is addressed: nobody would see it. */
  'empty_audience',
  /** A text word for word needs exactly one parent. */
  'unchanged_one_parent',
  /** [kind, count] something that could tell who is behind it still stands in the text. */
  'identifier_remains',
  /** [count] proposed names nobody has decided on. */
  'proposals_open',
  /** The originator asked not to be named. */
  'origin_anonymous',
] as const;
export type RelayReasonCode = (typeof relayReasonCodes)[number];

/** Hints for the person who reads in full. */
export const relayHintCodes = [
  /** [place, date, amount] together they could name a firm. */
  'place_date_amount',
  /** [place, k] the hub knows fewer than k firms there. */
  'place_with_few_firms',
  /** [value, count] a confirmed indicator is somebody's address, phone or account. */
  'personal_indicator',
  /** [name] a confirmed indicator imitates a name that may not be told. */
  'indicator_names',
] as const;
export type RelayHintCode = (typeof relayHintCodes)[number];
