import { daysBetween, today } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { takeDueWarnings } from './terms.store.ts';

/** An agreement that ends soon, for those who have to renew it. */
export interface ExpiryWarning {
  readonly agreementId: number;
  readonly uid: string;
  readonly title: string;
  /** The first day on which it no longer holds. */
  readonly to: string;
  /** Which of the three warnings this is. */
  readonly threshold: 90 | 30 | 7;
  /** Days that are left, at most the threshold. */
  readonly daysLeft: number;
  /** Numbers inside of the organisations to be told. */
  readonly parties: readonly number[];
}

/**
 * The expiry warnings that are due (90, 30 and 7 days before) and were not given yet. Called by the scheduler,
 * acting for nobody, in the transaction that also writes the notices: taken here, a warning is not given again.
 * A renewed agreement warns no more; where the scheduler slept, only the nearest threshold speaks.
 */
export async function dueWarnings(work: Work<ActorKeys>): Promise<ExpiryWarning[]> {
  const now = today(work.now);
  return (await takeDueWarnings(work, now)).map((row) => ({
    agreementId: row.agreement_id,
    uid: row.uid,
    title: row.title,
    to: row.to_day,
    threshold: row.days,
    daysLeft: daysBetween(now, row.to_day),
    parties: row.parties,
  }));
}
