import type { InputOf, operations } from '@staffetta/contract';
import { tellDesk } from '../deliveries/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { partiesOf } from './parties.ts';
import type { ReportRow } from './report.ts';
import { sayOn } from './send-message.ts';
import { applyStep, requireStep } from './step-report.ts';

/** The recipient's answer: a message on the record, and the end of the promised time. */
export async function answerReport(
  work: ActorWork,
  row: ReportRow,
  version: number,
  body: InputOf<typeof operations.reports.answer>['body'],
): Promise<void> {
  requireStep(work, row, 'answer', version);
  await sayOn(work, row, body);
  await applyStep(work, row, 'answer');
  tellDesk(work, row.item_id, 'answer', partiesOf(row));
}
