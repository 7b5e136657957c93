import type { ReportStep } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { countTimes } from './count-times.ts';
import { logsOf } from './parties.ts';
import { type ReportRow, standingOf } from './report.ts';
import { nextState } from './report-state.ts';
import { markStep, type SimpleStep } from './report-step.store.ts';
import { writeDown } from './write-down.ts';

const acts = {
  receive: 'report.received',
  take: 'report.taken',
  close: 'report.closed',
  reopen: 'report.reopened',
  answer: 'report.answered',
} as const;

/** Refuses a step that is not this party's, or not now: `not_found` is never said to who may see the report. */
export function requireStep(work: ActorWork, row: ReportRow, step: ReportStep, version?: number) {
  if (row.ending || !nextState(row.state, step, standingOf(row, work.actor.orgId)))
    throw refuse('wrong_state');
  if (version !== undefined && row.version !== version)
    throw refuse('version_conflict', { currentVersion: row.version });
}

/**
 * A step that changes the state and nothing else: the desk opened it, takes it into work, closes it, takes it up
 * again. Throws `wrong_state` or `version_conflict`.
 */
export async function stepReport(
  work: ActorWork,
  row: ReportRow,
  step: SimpleStep,
  version?: number,
): Promise<void> {
  requireStep(work, row, step, version);
  await applyStep(work, row, step);
}

/** Marks the step, its time and its place in the logs; the checks were made before. */
export async function applyStep(work: ActorWork, row: ReportRow, step: SimpleStep): Promise<void> {
  await writeDown(work, row, {
    act: acts[step],
    ...logsOf(row, work.actor.orgId),
  });
  if (!(await markStep(work, row, step)))
    throw refuse('version_conflict', { currentVersion: row.version });
  await countTimes(work, row, step);
}
