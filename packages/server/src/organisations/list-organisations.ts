import { type InputOf, type KnownOrganisation, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import type { Cursors } from '../platform/cursor.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import { knownOrganisations } from './organisations.store.ts';

type Query = InputOf<typeof operations.organisations.list>['query'];

/** A page of the directory, by name. Throws `cursor_invalid`. */
export async function listOrganisations(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor, name = '', kind }: Query,
): Promise<{ items: KnownOrganisation[]; next?: string }> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: operations.organisations.list.id, filter: { name, kind } };
  const after = pageStart(cursors, scope, cursor, ['', 0] as const);
  const rows = await knownOrganisations(work, { kind, prefix: name, after, limit: limit + 1 });
  return pageOf(cursors, scope, rows, limit, {
    item: ({ uid, name, kind, ties }) => ({ uid, name, kind, ties }),
    point: (row) => [row.name_key, row.id],
  });
}
