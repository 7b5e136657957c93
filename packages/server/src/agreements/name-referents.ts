import type { Agreement } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { updateState } from './agreements.store.ts';
import { ownContacts, replaceReferents } from './referents.store.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

/** Names one's own contacts as referents. Throws `not_found`, `wrong_state`, `invalid_input`, `version_conflict`. */
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
  const after = { ...row, version: version + 1 };
  await recordAgreement(work, 'changed', after, { shared: false, facts: { referents: true } });
  return showAgreement(work, uid);
}
