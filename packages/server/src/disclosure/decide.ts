import type { Pap, Tlp } from '@staffetta/contract';
import type { Micros } from '../platform/clock.ts';
import type { Reason } from '../platform/errors.ts';

/** The reader, as far as visibility depends on them. */
export interface Reader {
  readonly orgId: number;
  readonly personId: number;
}

/** The item, as far as visibility depends on it. */
export interface Marked {
  readonly ownerOrg: number;
  readonly tlp: Tlp;
  readonly pap: Pap;
  readonly held: boolean;
  readonly ending: 'withdrawn' | 'recalled' | 'erased' | undefined;
}

/** An entry of the item, with the audience it speaks to and the reader's memberships of that audience. */
export interface Showing {
  readonly audience: 'person' | 'organisation' | 'rule';
  readonly position: number;
  readonly until: Micros | undefined;
  readonly memberships: readonly Membership[];
}

export interface Membership {
  readonly orgId: number;
  readonly personId: number | undefined;
  readonly from: number;
  readonly to: number | undefined;
}

export interface Facts {
  readonly now: Micros;
  readonly showings: readonly Showing[];
}

/** Never told to anybody, and so none of the contract's reasons: who is refused learns not even that there is something. */
interface Denial {
  readonly code: 'held' | 'not_addressed';
  readonly params: Record<string, never>;
}

export type Decision =
  | {
      readonly verdict: 'allow';
      /** `all`, or only that it existed and how it ended. */
      readonly content: 'all' | 'tombstone';
      readonly reasons: readonly Reason[];
    }
  | { readonly verdict: 'deny'; readonly reasons: readonly Denial[] };

const deny = (code: Denial['code']): Decision => ({
  verdict: 'deny',
  reasons: [{ code, params: {} }],
});

/**
 * May this reader see this item, and why? Pure and total; denies unless something allows (promise 2, docs/promises.md).
 * The row-security policies `item_read` and `entry_read` and the predicate in visible.store.ts say the same;
 * a property test keeps the three equal.
 */
export function decide(reader: Reader, item: Marked, facts: Facts): Decision {
  const content = item.ending ? 'tombstone' : 'all';
  if (item.ownerOrg === reader.orgId)
    return { verdict: 'allow', content, reasons: [{ code: 'own', params: {} }] };
  if (item.held) return deny('held');
  const valid = facts.showings.filter(
    (one) =>
      belongs(reader, one) && !expired(one, facts.now) && markingPermits(item.tlp, one.audience),
  );
  // Who was addressed reads so, also where a rule would have let them in.
  const showing = valid.find(({ audience }) => audience !== 'rule') ?? valid[0];
  if (!showing) return deny('not_addressed');
  return {
    verdict: 'allow',
    content,
    reasons: [{ code: `addressed_${showing.audience}`, params: { tlp: `TLP:${item.tlp}` } }],
  };
}

/** The reader was in the audience when the entry was made (or joined with a view of the past). */
function belongs(reader: Reader, showing: Showing): boolean {
  return showing.memberships.some(
    (m) =>
      m.orgId === reader.orgId &&
      (m.personId === undefined || m.personId === reader.personId) &&
      showing.position >= m.from &&
      (m.to === undefined || showing.position < m.to),
  );
}

const expired = (showing: Showing, now: Micros) =>
  showing.until !== undefined && showing.until <= now;

/**
 * TLP:RED stays with the people it names; TLP:AMBER+STRICT with the organisation it was addressed to
 * (FIRST TLP 2.0; promise 5). Whether AMBER may go to a rule is asked before the entry is made (relays/relay-rules.ts).
 */
export function markingPermits(tlp: Tlp, audience: Showing['audience']): boolean {
  if (tlp === 'RED') return audience === 'person';
  if (tlp === 'AMBER+STRICT') return audience !== 'rule';
  return true;
}
