import type { ActorWork } from '../identity/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { logsOf } from './parties.ts';
import type { ReportRow } from './report.ts';
import { findReport } from './report-read.store.ts';
import { markMerged } from './report-step.store.ts';
import { requireStep } from './step-report.ts';
import { writeDown } from './write-down.ts';

/**
 * Puts a report under another one that the same organisation received. Each keeps its originator, its text and its
 * marking; the senders learn nothing of each other. Throws `wrong_state`, `invalid_input`, `version_conflict`.
 */
export async function mergeReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  into: string,
): Promise<void> {
  requireStep(work, row, 'merge', version);
  const target = await findReport(work, into);
  const fits =
    target &&
    target.item_id !== row.item_id &&
    target.recipient_org === work.actor.orgId &&
    !target.ending &&
    target.state !== 'merged';
  if (!fits)
    throw refuseField('/into', {
      it: 'scelga un’altra segnalazione ricevuta e aperta',
      en: 'choose another open report that you received',
    });
  // The other one stays unnamed in what the sender reads.
  await writeDown(work, row, { act: 'report.merged', ...logsOf(row, work.actor.orgId) });
  if (!(await markMerged(work, row, target.item_id)))
    throw refuse('version_conflict', { currentVersion: row.version });
}
