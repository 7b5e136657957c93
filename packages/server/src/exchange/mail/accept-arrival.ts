import type { ActorWork } from '../../identity/index.ts';
import { record } from '../../journal/index.ts';
import { refuse } from '../../platform/errors.ts';
import { type ArrivalRow, decideArrival, noteArrivalNote } from './arrivals.store.ts';
import { draftText } from './draft-text.ts';
import { requireArrival } from './list-arrivals.ts';
import { readMail } from './read-mail.ts';
import { type MailStore, stageFiles } from './stage-files.ts';
import { beginDraft, noteWith } from './take-in-mail.ts';

/**
 * Lets a mail out of quarantine: it is read again from its original and becomes a draft. Throws `not_found`, `wrong_state`
 * where it waits no more.
 */
export async function acceptArrival(work: ActorWork, store: MailStore, uid: string): Promise<void> {
  const row = await requireArrival(work, uid);
  if (row.state !== 'quarantined' || !row.file_uid) throw refuse('wrong_state');
  if (!(await decideArrival(work, row.id, { state: 'accepted' }))) throw refuse('wrong_state');
  const read = await readMail(await originalOf(store, row), ACCEPTED);
  const staged = await stageFiles(store, read.files);
  await beginDraft(work, {
    arrival: row.id,
    text: draftText(read),
    original: { kept: row.file_uid },
    attachments: staged.taken,
  });
  noteArrivalNote(work, row.id, noteWith(row.note, staged.held, false));
  await writeDecision(work, row, 'arrival.accepted');
}

/** Whoever accepted it has decided; what the envelope said matters no more. */
const ACCEPTED = 'accepted';

async function originalOf({ files }: MailStore, row: ArrivalRow): Promise<Buffer> {
  const place = { storageName: row.storage_name!, wrappedKey: row.wrapped_key! };
  const parts: Uint8Array[] = [];
  for await (const part of files.get(place)) parts.push(part);
  return Buffer.concat(parts);
}

/** In the desk's own journal: who let what in, or put it aside. */
export const writeDecision = (
  work: ActorWork,
  row: ArrivalRow,
  act: 'arrival.accepted' | 'arrival.discarded',
): Promise<void> =>
  record(
    work,
    {
      act,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'arrival', id: row.uid, version: 1 },
      facts: { sha256: row.sha256.toString('hex') },
    },
    { organisations: [work.actor.orgId] },
  );
