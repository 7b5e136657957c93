import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { changePerson, removePerson, renewLink } from './change-person.ts';
import { entrustOrganisation } from './entrust-organisation.ts';
import { invitePerson } from './invite-person.ts';
import { peopleAfter, toRecord } from './people.store.ts';

const USUAL_PAGE = 50;

export const peopleRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  implement(operations.people.list, async (work, { query }) => {
    const { limit = USUAL_PAGE, cursor } = query;
    const scope = { ...work.actor, op: 'people.list' };
    const after = cursor ? Number(cursors.open(scope, cursor)[0]) : 0;
    const rows = await peopleAfter(work, after, limit + 1);
    const page = rows.slice(0, limit);
    const items = page.map(toRecord);
    if (rows.length <= limit) return { items };
    return { items, next: cursors.seal(scope, [page.at(-1)!.id]) };
  }),
  implement(operations.people.invite, (work, { body }) => invitePerson(work, body)),
  implement(operations.people.entrust, (work, { params, body }) =>
    entrustOrganisation(work, params.uid, body),
  ),
  implement(operations.people.renewLink, (work, { params }) => renewLink(work, params.uid)),
  implement(operations.people.change, (work, { params, body, version }) =>
    changePerson(work, params.uid, version!, body.roles),
  ),
  implement(operations.people.remove, async (work, { params }) => {
    await removePerson(work, params.uid);
    return {};
  }),
];
