import type { Sending, Submitted } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { requireReport } from './show-report.ts';
import { submitReport } from './submit-report.ts';
import { draftReport } from './write-draft.ts';

/** Draft and submission in one step, for programs: the same rules, the same receipt. */
export async function sendReport(
  work: ActorWork,
  { indicators, ...writing }: Sending,
): Promise<Submitted> {
  const { uid, confirmed } = await draftReport(work, writing, indicators);
  const row = await requireReport(work, uid);
  return submitReport(work, row, row.version, confirmed);
}
