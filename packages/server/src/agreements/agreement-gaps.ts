import type { Clauses, ContactRole, Gap, GapCode, PartyParticulars } from '@staffetta/contract';

/** What of an agreement is asked whether it is in order. */
export interface Ordered {
  readonly clauses: Clauses;
  /** Global id of who wrote the draft. */
  readonly drafter: string;
  readonly parties: readonly { readonly orgUid: string; readonly particulars: PartyParticulars }[];
}

/**
 * What is missing before an agreement may be signed, in the order of the checklist: what the drafter has to say once for
 * all (host, GDPR art. 28 processors, system administrators, retention, clauses), then what each party has to say of
 * itself (controller with data protection officer, 24-hour desk, referent). Empty when it is in order. Pure and total.
 */
export const missingIn = ({ clauses, drafter, parties }: Ordered): Gap[] => [
  ...commonGaps(clauses).map((code) => ({ code, party: drafter })),
  ...parties.flatMap(({ orgUid, particulars }) =>
    partyGaps(particulars).map((code) => ({ code, party: orgUid })),
  ),
];

function commonGaps({ hosting = {}, retention, flows, legalBasis }: Clauses): GapCode[] {
  const gaps: Partial<Record<GapCode, boolean>> = {
    host: hosting.host === undefined,
    // An empty list is a declaration that there are none.
    processors: hosting.processors === undefined,
    administrators: !hosting.administrators?.length,
    retention: retention === undefined,
    flows: flows.toPolice.length + flows.toPrivate.length === 0,
    legal_basis: legalBasis.trim() === '',
  };
  return open(gaps);
}

function partyGaps({ controller, contacts = [] }: PartyParticulars): GapCode[] {
  const lacks = (role: ContactRole) => !contacts.some((contact) => contact.role === role);
  return open({
    controller: controller === undefined,
    desk: lacks('desk_24_7'),
    referent: lacks('referent'),
  });
}

const open = (gaps: Partial<Record<GapCode, boolean>>) =>
  (Object.keys(gaps) as GapCode[]).filter((code) => gaps[code]);
