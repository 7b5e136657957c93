import { oneOf } from '../words.ts';

/** The first choice of who reports: a plain kind of fact, from which everything technical is derived. */
export const facts = [
  'phishing',
  'wire_fraud',
  'ransomware',
  'unauthorised_access',
  'service_disruption',
  'vulnerability',
  'other',
] as const;
export type Fact = (typeof facts)[number];
export const FactSchema = oneOf(facts);

/**
 * `awaiting_consent`: the hub wrote on behalf of a member whose mandate says "ask each time", and the member
 * has not said yes; nobody else sees it until then.
 */
export const reportStates = [
  'draft',
  'awaiting_consent',
  'submitted',
  'received',
  'in_work',
  'answered',
  'closed',
  'merged',
  'withdrawn',
] as const;
export type ReportState = (typeof reportStates)[number];

/** Under which name the firm that the report concerns is told to the other side. */
export const attributions = ['named', 'anonymous'] as const;
export type Attribution = (typeof attributions)[number];

/** May what I report be passed up (hub → police → national police)? A consent of its own, apart from the marking. */
export const passUps = ['no', 'anonymous', 'named'] as const;
export type PassUp = (typeof passUps)[number];

/** What a report is not, said beside the button, in the answer and on the record (promise 7). */
export const notA = [
  'denuncia',
  'querela',
  'acn_notice',
  'garante_notice',
  'banca_ditalia_notice',
] as const;
export type NotA = (typeof notA)[number];
