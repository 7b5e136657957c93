import type { Actor } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import { type Reason, refuse } from '../platform/errors.ts';
import { type Decision, decide } from './decide.ts';
import { admit, type Disclosed } from './disclosed.ts';
import { type ItemRow, showingsOf, toMarked } from './seen.store.ts';

/** How the reader sees an item: why, and whether it was addressed to them rather than to a rule they fall under. */
export interface Seen {
  readonly own: boolean;
  readonly reasons: readonly Reason[];
}

/** How a row is shown: whole, or only that it existed and how it ended. */
export interface Shape<Row, T> {
  readonly whole: (row: Row, seen: Seen) => T;
  readonly tombstone: (row: Row, seen: Seen) => T;
}

/** Who reads: somebody signed in, or the person or desk a mail is written for. */
export type ReadingActor = Pick<Actor, 'orgId' | 'personId' | 'orgUid' | 'personUid'>;
type Reading = Work<ReadingActor>;

/**
 * Third check of rows that a query with the predicate brought under row security: decide() once more, for each.
 * What it denies is left out. Reading TLP:RED or personal data of others is written down in the same
 * transaction, one leaf a request; if that fails, nothing is answered.
 */
export async function admitRows<Row extends ItemRow, T>(
  work: Reading,
  rows: readonly Row[],
  shape: Shape<Row, T>,
): Promise<Disclosed<T[]>> {
  const showings = await showingsOf(
    work,
    rows.filter((row) => row.owner_org !== work.actor.orgId).map((row) => row.item_id),
  );
  const shown: T[] = [];
  const sensitive: Row[] = [];
  for (const row of rows) {
    const facts = { now: work.now, showings: showings.get(row.item_id) ?? [] };
    const decision = decide(work.actor, toMarked(row), facts);
    if (decision.verdict === 'deny') continue;
    const seen = seenOf(work, row, decision);
    if (decision.content === 'tombstone') shown.push(shape.tombstone(row, seen));
    else {
      shown.push(shape.whole(row, seen));
      if (isSensitive(row) && !seen.own) sensitive.push(row);
    }
  }
  await recordReading(work, sensitive);
  return admit(shown);
}

/** The same for one row; `not_found` when there is none or it is denied: no difference to the reader. */
export async function admitOne<Row extends ItemRow, T>(
  work: Reading,
  row: Row | undefined,
  shape: Shape<Row, T>,
): Promise<Disclosed<T>> {
  const { value } = await admitRows(work, row ? [row] : [], shape);
  if (value.length === 0) throw refuse('not_found');
  return admit(value[0] as T);
}

/** What nobody else wrote: the reader's own answer, built by their own organisation's use case. */
export const admitOwn = <T>(value: T): Disclosed<T> => admit(value);

const seenOf = (
  work: Reading,
  row: ItemRow,
  { reasons }: Extract<Decision, { verdict: 'allow' }>,
): Seen => ({ own: row.owner_org === work.actor.orgId, reasons });

const isSensitive = (row: ItemRow) => row.tlp === 'RED' || row.personal_data;

async function recordReading(work: Reading, rows: readonly ItemRow[]) {
  const first = rows[0];
  if (!first) return;
  await record(
    work,
    {
      act: rows.some((row) => row.tlp === 'RED') ? 'read.red' : 'read.personal',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: first.item_kind, id: first.item_uid, version: first.item_version },
      facts: { items: rows.map((row) => row.item_uid) },
    },
    { organisations: [work.actor.orgId] },
  );
}
