import type { UndoReason } from '@staffetta/contract';
import { endTree } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { logsOf } from './parties.ts';
import type { ReportRow } from './report.ts';
import { isShared } from './report-state.ts';
import { markWithdrawn } from './report-step.store.ts';
import { requireStep } from './step-report.ts';
import { writeDown } from './write-down.ts';
import { safeText } from './written.ts';

/**
 * The sender, or the firm it concerns, takes a report back: a tombstone stays wherever it went, what was drawn from
 * it is recalled, and all who were reached are told. Throws `wrong_state`, `version_conflict`.
 */
export async function withdrawReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  said: { readonly reason?: UndoReason; readonly note?: string },
): Promise<void> {
  requireStep(work, row, 'withdraw', version);
  await end(work, row, said);
  const waiting = {
    organisations: [row.sender_org, row.on_behalf_of].filter((org) => org !== null),
  };
  await writeDown(
    work,
    { item_uid: row.item_uid, item_version: row.item_version + 1 },
    {
      act: 'report.withdrawn',
      ...(isShared(row.state) ? logsOf(row, work.actor.orgId) : waiting),
    },
  );
}

/** Ends the item and the record, and says so to every audience it was shown to. */
export async function end(
  work: ActorWork,
  row: ReportRow,
  { reason = 'other', note }: { readonly reason?: UndoReason; readonly note?: string },
): Promise<void> {
  await endTree(work, row.item_id, {
    reason,
    note: note === undefined ? undefined : safeText('/note', note),
  });
  if (!(await markWithdrawn(work, row)))
    throw refuse('version_conflict', { currentVersion: row.version });
}
