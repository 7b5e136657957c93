import { nextReceiptNumber } from '../agreements/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { today, yearOf } from '../platform/calendar.ts';
import type { Route } from './report.ts';
import { nextInTree } from './report-write.store.ts';

/** The receipt number of a report that goes this way: per agreement, membership, or pair of offices, and year. */
export async function receiptNumber(work: ActorWork, route: Route): Promise<string> {
  if (route.agreement) return nextReceiptNumber(work, { agreementId: route.agreement.id });
  if (route.membershipId) return nextReceiptNumber(work, { membershipId: route.membershipId });
  const year = yearOf(today(work.now));
  return `INT/${year}/${String(await nextInTree(work, route.orgId, year)).padStart(6, '0')}`;
}
