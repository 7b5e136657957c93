import type { InputOf, Organisation, operations } from '@staffetta/contract';
import { joinAudience, leaveAudience, sectorMembers } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import {
  findOrganisation,
  hubsToResettle,
  type OrganisationRow,
  updateOrganisation,
} from './organisations.store.ts';
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
  await moveSector(work, before, input.sector);
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

/** The audiences by sector of each hub follow the member; what it could read in the old one stays readable. */
async function moveSector(work: ActorWork, before: OrganisationRow, sector: Input['sector']) {
  if ((before.sector ?? undefined) === sector) return;
  for (const hub of await hubsToResettle(work, before.id)) {
    if (before.sector)
      await leaveAudience(work, await sectorMembers(work, hub, before.sector), before.id, true);
    if (sector)
      await joinAudience(
        work,
        await sectorMembers(work, hub, sector),
        before.id,
        undefined,
        work.now,
      );
  }
}
