import type { InputOf, Organisation, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { moveSector } from './move-sector.ts';
import { findOrganisation, updateOrganisation } from './organisations.store.ts';
import { showOrganisation } from './show-organisation.ts';

type Input = InputOf<typeof operations.organisations.change>['body'];

/**
 * Changes what is said of an organisation. Throws `not_found`, `not_allowed` for who only knows of it,
 * `version_conflict`, `invalid_input`.
 */
export async function changeOrganisation(
  work: ActorWork,
  uid: string,
  version: number,
  input: Input,
): Promise<Organisation> {
  const before = await findOrganisation(work, uid);
  if (!before) throw refuse('not_found');
  if (!before.may_change) throw refuse('not_allowed');
  if (before.kind !== 'hub' && input.memberLabel)
    throw refuseField('/memberLabel', { it: 'solo per un ente firmatario', en: 'only for a hub' });
  const written = await updateOrganisation(work, before.id, version, input);
  if (!written) throw refuse('version_conflict', { currentVersion: before.version });
  await moveSector(work, before.id, before.sector, input.sector);
  await record(
    work,
    {
      act: 'organisation.changed',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'organisation', id: uid, version: written.version },
    },
    { organisations: [work.actor.orgId, before.id] },
  );
  return showOrganisation(work, uid);
}
