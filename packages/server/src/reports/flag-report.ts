import type { InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { refuseNameIn } from './check-nameless.ts';
import { logsOf } from './parties.ts';
import type { ReportRow } from './report.ts';
import { addToTree } from './report-tree.store.ts';
import { keepVersion, replaceFlags } from './report-version.store.ts';
import { requireStep } from './step-report.ts';
import { writeDown } from './write-down.ts';
import { safeActFiled } from './written.ts';

type Flags = InputOf<typeof operations.reports.flag>['body'];

/**
 * Says the three flags anew; the text, its label and what was drawn from it stay as they are. Throws `wrong_state`,
 * `invalid_input`, `version_conflict`.
 */
export async function flagReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  { actFiled: given, ...flags }: Flags,
): Promise<void> {
  requireStep(work, row, 'correct', version);
  const actFiled = given && safeActFiled(given);
  await refuseNameIn(work, row, { title: '', body: '', office: actFiled?.office });
  await keepVersion(work, row);
  if (!(await replaceFlags(work, row, { ...flags, actFiled })))
    throw refuse('version_conflict', { currentVersion: row.version });
  await addToTree(work, row);
  await writeDown(
    work,
    { item_uid: row.item_uid, item_version: row.item_version + 1 },
    { act: 'item.corrected', ...logsOf(row, work.actor.orgId), facts: { flags: true } },
  );
}
