import type { Agreement, ContactPoint } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { takerOf } from './agreement.ts';
import { type AgreementRow, updateState, writeParticulars } from './agreements.store.ts';
import { type ContactPointRow, ownContacts, replaceReferents } from './referents.store.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

/**
 * Names one's own contacts as referents. Until the first signature they also stand in the text, as they are now: what
 * was signed says whom a side could be reached through on that day. Throws `not_found`, `wrong_state`,
 * `invalid_input`, `version_conflict`.
 */
export async function nameReferents(
  work: ActorWork,
  uid: string,
  version: number,
  contacts: readonly string[],
): Promise<Agreement> {
  const row = await readAgreement(work, uid);
  if (row.state === 'terminated' || row.state === 'expired') throw refuse('wrong_state');
  const own = await ownContacts(work, contacts);
  if (own.length !== contacts.length)
    throw refuseField('/contacts', { it: 'solo referenti propri', en: 'only one’s own contacts' });
  if (!(await updateState(work, row.id, version, { state: row.state })))
    throw refuse('version_conflict', { currentVersion: row.version });
  const ids = own.map((contact) => contact.id);
  await replaceReferents(work, row.id, ids);
  await keepInText(work, row, own);
  const after = { ...row, version: version + 1 };
  await recordAgreement(work, 'changed', after, { shared: false, facts: { referents: true } });
  return showAgreement(work, uid);
}

async function keepInText(work: ActorWork, row: AgreementRow, named: readonly ContactPointRow[]) {
  const { orgId } = work.actor;
  const own = row.parties.find((party) => party.orgId === orgId);
  if (!own || row.state !== 'draft' || takerOf(row, orgId).anySigned) return;
  const contacts = named.map(toContactPoint);
  await writeParticulars(work, row.id, orgId, { ...own.particulars, contacts });
}

const toContactPoint = ({ role, name, email, phone }: ContactPointRow): ContactPoint => ({
  role,
  name,
  ...(email ? { email } : {}),
  ...(phone ? { phone } : {}),
});
