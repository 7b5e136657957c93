import type { InputOf, ItemEnding, operations } from '@staffetta/contract';
import type { Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { days, later, type Micros, toInstant, toMicros } from '../platform/clock.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { begin } from './begin.ts';
import { classOf, type Terms, termsOf } from './end.ts';
import {
  type EndingRow,
  findEnding,
  holdOwn,
  markItemReviewed,
  markValuesReviewed,
  prolongItem,
  prolongValues,
  retentionsOf,
  type ValueRow,
  valuesEnding,
} from './endings.store.ts';
import { reviewedUntil } from './list-endings.ts';
import { ownTextValues, type TextValue } from './retention.store.ts';
import { isOpen, MOST_PROLONGED, showEnding } from './show-ending.ts';

type Longer = NonNullable<InputOf<typeof operations.endings.prolong>['body']>;

/** An own item that is still there. Throws `not_found`, as if it did not exist. */
async function requireOwn(work: ActorWork, uid: string): Promise<EndingRow> {
  const row = await findEnding(work, uid);
  if (!row || row.owner_org !== work.actor.orgId || row.ending === 'erased')
    throw refuse('not_found');
  return row;
}

/** Keeps an own item, or its values that end soon, until a day. Throws `not_found`, `wrong_state`, `invalid_input`. */
export async function prolong(
  work: ActorWork,
  uid: string,
  { scope, until, reason }: Longer,
): Promise<Disclosed<ItemEnding>> {
  const { item_id } = await requireOwn(work, uid);
  if (!(await holdOwn(work, item_id))) throw refuse('not_found');
  // As it stands now that nobody else can change it.
  const row = await requireOwn(work, uid);
  const terms = termsOf(await retentionsOf(work, item_id));
  const at = toMicros(`${until}T22:00:00Z`);
  if (scope === 'item') {
    requireMore([row], at, work.now, terms.texts);
    await prolongItem(work, row.item_id, toInstant(at));
  } else {
    const soon = (await valuesEnding(work, row.item_id)).filter(
      ({ ends_at }) => ends_at <= reviewedUntil(work),
    );
    requireMore(soon, at, work.now, shortestTerm(soon, terms));
    await prolongValues(
      work,
      row.item_id,
      soon.map(({ id }) => id),
      toInstant(at),
    );
  }
  await note(work, 'item.prolonged', row, { scope, until, reason });
  return showEnding(work, uid);
}

const shortestTerm = (values: readonly ValueRow[], terms: Terms) =>
  Math.min(...values.map(({ kind, value }) => terms[classOf(kind, value)]));

/** One more term from today, three times, and never longer than what it was copied from. */
function requireMore(
  things: readonly Pick<EndingRow, 'ends_at' | 'ends_because' | 'prolonged'>[],
  until: Micros,
  now: Micros,
  term: number,
): void {
  const closed = things.some(
    (one) => !one.ends_at || one.ends_because === 'source' || one.prolonged >= MOST_PROLONGED,
  );
  if (things.length === 0 || closed) throw refuse('wrong_state');
  const longer = things.every(({ ends_at }) => until > toMicros(ends_at!));
  if (until <= now || !longer || until > later(now, days(term + 1)))
    throw refuseField('/until', {
      it: `dev’essere dopo la scadenza di adesso, e al più fra ${term} giorni`,
      en: `has to be after the present end, and ${term} days from today at most`,
    });
}

/** Looked at: it may end. Throws `not_found`. */
export async function letEnd(work: ActorWork, uid: string, scope: Longer['scope']): Promise<void> {
  const row = await requireOwn(work, uid);
  if (scope === 'item') await markItemReviewed(work, row.item_id);
  else await markValuesReviewed(work, row.item_id, reviewedUntil(work));
}

/** Erases an own item now, or its values of persons, with all that was copied from it. Throws `not_found`, `wrong_state`. */
export async function eraseNow(
  work: ActorWork,
  uid: string,
  scope: Longer['scope'],
): Promise<void> {
  const row = await requireOwn(work, uid);
  const persons =
    scope === 'values' ? (await valuesEnding(work, row.item_id)).filter(isOfPerson) : undefined;
  const texts =
    scope === 'values' ? (await ownTextValues(work, row.item_id)).filter(isOfPerson) : [];
  const nothing = persons?.length === 0 && texts.length === 0;
  if (scope === 'item' ? isOpen(row) : nothing) throw refuse('wrong_state');
  await note(work, 'item.erasure-asked', row, { scope });
  await begin(
    work,
    row.item_id,
    persons?.map(({ id }) => id),
    'owner',
    texts,
  );
}

const isOfPerson = ({ kind, value }: TextValue) => classOf(kind, value) !== 'otherValues';

const note = (
  work: ActorWork,
  act: 'item.prolonged' | 'item.erasure-asked',
  row: EndingRow,
  facts: Record<string, string>,
) =>
  record(
    work,
    {
      act,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: row.item_kind, id: row.item_uid, version: row.item_version },
      facts,
    },
    { organisations: [work.actor.orgId] },
  );
