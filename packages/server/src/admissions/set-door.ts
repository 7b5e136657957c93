import type { Door, InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { type DoorRow, doorOf, writeDoor } from './admissions.store.ts';

type Input = InputOf<typeof operations.admissions.setDoor>['body'];

/** Closed, without a notice, until somebody has written one. */
export async function showDoor(work: ActorWork): Promise<Door> {
  return toDoor((await doorOf(work)) ?? { open: false, notice: '', version: 0 });
}

/** Opens or closes the hub's page. Throws `invalid_input`, `version_conflict`. */
export async function setDoor(
  work: ActorWork,
  version: number,
  { open, privacyNotice }: Input,
): Promise<Door> {
  const notice = privacyNotice.trim();
  if (notice === '' || !notice.isWellFormed() || notice.includes('\0'))
    throw refuseField('/privacyNotice', {
      it: 'vuota, oppure contiene caratteri che non si possono conservare',
      en: 'empty, or holds characters that cannot be kept',
    });
  // The portal proposes a text with gaps: nobody is to publish them.
  if (open && /\[[^\]]{1,200}\]/.test(notice))
    throw refuseField('/privacyNotice', {
      it: 'restano da completare le parti tra parentesi quadre',
      en: 'what stands in square brackets is still to be filled in',
    });
  const written = await writeDoor(work, version, open, notice);
  if (!written)
    throw refuse('version_conflict', { currentVersion: (await doorOf(work))?.version ?? 0 });
  await record(
    work,
    {
      act: 'admission.door-set',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'organisation', id: work.actor.orgUid, version: written.version },
      facts: { open },
    },
    { organisations: [work.actor.orgId] },
  );
  return toDoor(written);
}

const toDoor = ({ open, notice, version }: DoorRow): Door => ({
  open,
  privacyNotice: notice,
  version,
});
