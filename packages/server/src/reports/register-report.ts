import type { RegistrationEntry } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { today } from '../platform/calendar.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { refuseNameIn } from './check-nameless.ts';
import { partiesOf } from './parties.ts';
import { changeRegistration, insertRegistration } from './registrations.store.ts';
import type { ReportRow } from './report.ts';
import { isShared } from './report-state.ts';
import { safeLine } from './written.ts';

/**
 * Notes under which number the actor's organisation filed a report. It stands in its own journal alone, also where it is
 * shown. Throws `not_found` to who is no party, `wrong_state` before it was sent, `invalid_input`, `version_conflict`.
 */
export async function registerReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  given: RegistrationEntry,
): Promise<void> {
  const { orgId } = work.actor;
  if (!partiesOf(row).includes(orgId)) throw refuse('not_found');
  if (!isShared(row.state) || row.ending) throw refuse('wrong_state');
  const entry = safe(given);
  if (entry.date > today(work.now))
    throw refuseField('/date', { it: 'è nel futuro', en: 'is in the future' });
  if (entry.shared) await refuseTelling(work, row, entry);
  const current = row.registrations.find(({ org }) => org === orgId)?.version ?? 0;
  const done =
    version === 0
      ? await insertRegistration(work, row.item_id, entry)
      : await changeRegistration(work, row.item_id, version, entry);
  if (!done) throw refuse('version_conflict', { currentVersion: current });
  await record(
    work,
    {
      act: 'report.registered',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'report', id: row.item_uid, version: row.item_version },
      facts: { ...entry },
    },
    { organisations: [orgId] },
  );
}

const safe = ({ register, ...entry }: RegistrationEntry): RegistrationEntry => ({
  ...entry,
  number: safeLine('/number', entry.number),
  ...(register && { register: safeLine('/register', register) }),
});

/** The code of a registry tells whose it is: where the firm is not named, it stays with the firm. */
async function refuseTelling(work: ActorWork, row: ReportRow, entry: RegistrationEntry) {
  if (row.attribution === 'anonymous' && row.on_behalf_of === work.actor.orgId)
    throw refuseField('/shared', {
      it: 'rivelerebbe chi è l’impresa, che nella segnalazione non è nominata',
      en: 'would tell who the firm is, which the report does not name',
    });
  await refuseNameIn(work, row, { title: entry.number, body: entry.register ?? '' });
}
