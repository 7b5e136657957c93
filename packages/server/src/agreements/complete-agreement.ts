import type { Agreement, Controller } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuse } from '../platform/errors.ts';
import { takerOf } from './agreement.ts';
import { updateState, writeParticulars } from './agreements.store.ts';
import { readAgreement, recordAgreement, showAgreement } from './show-agreement.ts';

/**
 * Names the controller of the actor's own side, with its data protection officer: part of the text, so until the first
 * signature. Throws `not_found`, `wrong_state`, `version_conflict`.
 */
export async function completeAgreement(
  work: ActorWork,
  uid: string,
  version: number,
  controller: Controller,
): Promise<Agreement> {
  const row = await readAgreement(work, uid);
  const { orgId } = work.actor;
  const own = row.parties.find((party) => party.orgId === orgId);
  if (!own || row.state !== 'draft' || takerOf(row, orgId).anySigned) throw refuse('wrong_state');
  if (!(await updateState(work, row.id, version, { state: 'draft' })))
    throw refuse('version_conflict', { currentVersion: row.version });
  await writeParticulars(work, row.id, orgId, { ...own.particulars, controller });
  const after = { ...row, version: version + 1 };
  await recordAgreement(work, 'changed', after, { shared: false, facts: { particulars: true } });
  return showAgreement(work, uid);
}
