import { type Contact, type InputOf, type OutputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { workedWith } from '../organisations/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import { overdueSince, toContact } from './contact.ts';
import { contactsAfter, contactsToConfirm, contactsUnmailed } from './contacts.store.ts';

type List = InputOf<typeof operations.contacts.list>['query'];
type Overdue = InputOf<typeof operations.contacts.overdue>['query'];
type ContactPage = { items: Contact[]; next?: string };

/** A page of an organisation's contacts, by role. Throws `not_found`, `cursor_invalid`. */
export async function listContacts(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor, organisation }: List,
): Promise<ContactPage> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: operations.contacts.list.id, filter: { organisation } };
  const after = pageStart(cursors, scope, cursor, ['', 0] as const);
  const of = await workedWith(work, organisation);
  const rows = await contactsAfter(work, of.id, after, limit + 1);
  return pageOf(cursors, scope, rows, limit, {
    item: (row) => toContact(row, work.now),
    point: (row) => [row.role, row.id],
  });
}

/** A page of what the actor's organisation keeps and has to confirm. Throws `cursor_invalid`. */
export async function listOverdue(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor }: Overdue,
): Promise<ContactPage> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: operations.contacts.overdue.id };
  const after = pageStart(cursors, scope, cursor, ['-infinity', 0] as const);
  const rows = await contactsToConfirm(work, overdueSince(work.now), after, limit + 1);
  return pageOf(cursors, scope, rows, limit, {
    item: (row) => toContact(row, work.now),
    point: (row) => [row.confirmed_at, row.id],
  });
}

/** A page of those whom mail does not reach, the refused first. Throws `cursor_invalid`. */
export async function listUnmailed(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor }: Overdue,
): Promise<OutputOf<typeof operations.contacts.unmailed>> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: operations.contacts.unmailed.id };
  const after = pageStart(cursors, scope, cursor, [-1, 0] as const);
  const rows = await contactsUnmailed(work, after, limit + 1);
  return pageOf(cursors, scope, rows, limit, {
    item: (row) => ({ contact: toContact(row, work.now), nobody: row.nobody }),
    point: (row) => [row.rank, row.id],
  });
}
