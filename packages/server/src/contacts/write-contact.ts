import type { Contact, InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { workedWith } from '../organisations/index.ts';
import { refuse } from '../platform/errors.ts';
import { type ContactRow, checkNeeds, toContact, toE164 } from './contact.ts';
import {
  type ContactValues,
  confirmContact,
  deleteContact,
  findContact,
  insertContact,
  updateContact,
} from './contacts.store.ts';

type Add = InputOf<typeof operations.contacts.add>['body'];
type Change = InputOf<typeof operations.contacts.change>['body'];

/** Adds a contact. Throws `not_found`, `not_allowed`, `invalid_input`. */
export async function addContact(work: ActorWork, { organisation, ...facts }: Add) {
  const of = await workedWith(work, organisation);
  const uid = await insertContact(work, of.id, checked(facts));
  if (!uid) throw refuse('not_allowed');
  const row = await readContact(work, uid);
  await note(work, 'added', row);
  return toContact(row, work.now);
}

/** Changes, and so confirms, a contact. Throws `not_found`, `not_allowed`, `invalid_input`, `version_conflict`. */
export async function changeContact(
  work: ActorWork,
  uid: string,
  version: number,
  facts: Change,
): Promise<Contact> {
  const row = await ownContact(work, uid);
  if (!(await updateContact(work, row.id, version, checked(facts)))) throw conflict(row);
  const after = await readContact(work, uid);
  await note(work, 'changed', after);
  return toContact(after, work.now);
}

/** Confirms a contact as it is. Throws `not_found`, `not_allowed`, `version_conflict`. */
export async function confirmAsItIs(
  work: ActorWork,
  uid: string,
  version: number,
): Promise<Contact> {
  const row = await ownContact(work, uid);
  if (!(await confirmContact(work, row.id, version))) throw conflict(row);
  const after = await readContact(work, uid);
  await note(work, 'confirmed', after);
  return toContact(after, work.now);
}

/** Removes a contact, also as referent of agreements. Throws `not_found`, `not_allowed`, `version_conflict`. */
export async function removeContact(work: ActorWork, uid: string, version: number): Promise<void> {
  const row = await ownContact(work, uid);
  if (!(await deleteContact(work, row.id, version))) throw conflict(row);
  await note(work, 'removed', row);
}

const checked = (facts: Change): ContactValues => {
  checkNeeds(facts);
  return { ...facts, phone: facts.phone === undefined ? undefined : toE164(facts.phone) };
};

const conflict = (row: ContactRow) => refuse('version_conflict', { currentVersion: row.version });

async function readContact(work: ActorWork, uid: string): Promise<ContactRow> {
  const row = await findContact(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

async function ownContact(work: ActorWork, uid: string): Promise<ContactRow> {
  const row = await readContact(work, uid);
  if (!row.may_change) throw refuse('not_allowed');
  return row;
}

const note = (
  work: ActorWork,
  step: 'added' | 'changed' | 'confirmed' | 'removed',
  row: ContactRow,
): Promise<void> =>
  record(
    work,
    {
      act: `contact.${step}`,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'contact', id: row.uid, version: row.version },
      facts: { role: row.role },
    },
    { organisations: [work.actor.orgId, row.org_id] },
  );
