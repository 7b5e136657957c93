import type { Correction } from '@staffetta/contract';
import { correctTree } from '../derivatives/index.ts';
import { type ActorWork, isPolice } from '../identity/index.ts';
import { findsOf, reviseFinds } from '../intelligence/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { refuseNameIn } from './check-nameless.ts';
import { checkCorrectedPap } from './check-parent.ts';
import { logsOf } from './parties.ts';
import { ownFacts } from './recipients.store.ts';
import type { ReportRow } from './report.ts';
import { asSender } from './report-tree.store.ts';
import { keepVersion, replaceAttachments, replaceContent } from './report-version.store.ts';
import { requireStep } from './step-report.ts';
import { writeDown } from './write-down.ts';
import { safeText, toWritten } from './written.ts';

/**
 * A new version by the sender or the firm concerned; it goes wherever the first one went, and what it said before
 * is kept for those two. Where it says no PAP, the one of before stays. Throws `wrong_state`, `invalid_input`,
 * `version_conflict`, `marking_forbids`.
 */
export async function correctReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  { reason, note, attachments, ...correction }: Correction,
): Promise<void> {
  requireStep(work, row, 'correct', version);
  const written = toWritten(
    { pap: row.pap, ...correction, ...(row.fact && { fact: row.fact }) },
    { police: isPolice(work.actor.orgKind) },
  );
  const { disruption, actFiled } = written;
  const said = { ...written, service: disruption?.service, office: actFiled?.office };
  await checkCorrectedPap(work, row, written.pap);
  await refuseNameIn(work, row, said, attachments);
  await keepVersion(work, row);
  if (!(await replaceContent(work, row, written)))
    throw refuse('version_conflict', { currentVersion: row.version });
  if (attachments) await replaceFiles(work, row, attachments);
  const files = attachments?.length ?? row.files.length;
  const texts = { title: written.title, body: written.body, files };
  const found = await findsOf(work, row.item_id, texts, (await ownFacts(work))!.domains);
  const gone = await asSender(work, row, (sender) => reviseFinds(sender, row.item_id, found));
  await correctTree(work, row.item_id, {
    reason: reason ?? 'wrong',
    note: note === undefined ? undefined : safeText('/note', note),
    struck: gone,
    newText: true,
  });
  await writeDown(
    work,
    { item_uid: row.item_uid, item_version: row.item_version + 1 },
    { act: 'item.corrected', ...logsOf(row, work.actor.orgId) },
  );
}

async function replaceFiles(work: ActorWork, row: ReportRow, uids: readonly string[]) {
  const kept = await replaceAttachments(work, row.item_id, uids);
  if (kept < uids.length)
    throw refuseField('/attachments', {
      it: 'non esiste o non è visibile',
      en: 'does not exist or is not visible',
    });
}
