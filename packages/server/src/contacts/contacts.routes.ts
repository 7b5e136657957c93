import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { listContacts, listOverdue, listUnmailed } from './list-contacts.ts';
import { addContact, changeContact, confirmAsItIs, removeContact } from './write-contact.ts';

const { contacts } = operations;

export const contactRoutes = (cursors: Cursors): Implementation[] => [
  implement(contacts.list, (work, { query }) => listContacts(work, cursors, query)),
  implement(contacts.overdue, (work, { query }) => listOverdue(work, cursors, query)),
  implement(contacts.unmailed, (work, { query }) => listUnmailed(work, cursors, query)),
  implement(contacts.add, (work, { body }) => addContact(work, body)),
  implement(contacts.change, (work, { params, body, version }) =>
    changeContact(work, params.uid, version!, body),
  ),
  implement(contacts.confirm, (work, { params, version }) =>
    confirmAsItIs(work, params.uid, version!),
  ),
  implement(contacts.remove, async (work, { params, version }) => {
    await removeContact(work, params.uid, version!);
    return {};
  }),
];
