import type { ActorWork } from '../identity/index.ts';
import { toMicros } from '../platform/clock.ts';
import type { ReportRow } from './report.ts';
import type { SimpleStep } from './report-step.store.ts';
import { addTimes } from './times.store.ts';

/**
 * Adds the time to the first receipt and the first answer to what the agreement's parties see of each other;
 * nothing has to count reports afterwards. Outside an agreement nothing was promised.
 */
export async function countTimes(work: ActorWork, row: ReportRow, step: SimpleStep): Promise<void> {
  if (row.agreement_id === null || row.submitted_at === null || row.recipient_org === null) return;
  const seconds = Math.round((work.now - toMicros(row.submitted_at)) / 1_000_000);
  const inTime = (due: string | null) => due === null || work.now <= toMicros(due);
  const received = row.received_at === null && ['receive', 'take', 'answer'].includes(step);
  const answered = row.answered_at === null && step === 'answer';
  if (!received && !answered) return;
  await addTimes(work, {
    agreementId: row.agreement_id,
    senderOrg: row.sender_org,
    received: received ? { seconds, inTime: inTime(row.receipt_due) } : undefined,
    answered: answered ? { seconds, inTime: inTime(row.answer_due) } : undefined,
  });
}
