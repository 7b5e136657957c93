import type { RawBuilder } from 'kysely';
import { nextReceiptNumber } from '../agreements/index.ts';
import { today, yearOf } from '../platform/calendar.ts';
import type { Micros } from '../platform/clock.ts';
import type { Route } from './report.ts';
import { nextInTree } from './report-write.store.ts';

/**
 * The receipt number of a report that goes this way, as a value for the statement that keeps it: per agreement,
 * membership, or pair of offices, and year.
 */
export function receiptNumber(now: Micros, route: Route): RawBuilder<string> {
  if (route.agreement) return nextReceiptNumber(now, { agreementId: route.agreement.id });
  if (route.membershipId) return nextReceiptNumber(now, { membershipId: route.membershipId });
  return nextInTree(route.orgId, yearOf(today(now)));
}
