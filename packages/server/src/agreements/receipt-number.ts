import { today, yearOf } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { takeReceipt } from './receipts.store.ts';

/** Under what a receipt is given: an agreement, or the membership of a member that tells its hub. */
export type ReceiptScope = { readonly agreementId: number } | { readonly membershipId: number };

/**
 * The next receipt number of this scope and year, e.g. `CTN-2026/2026/000123`. Without gaps: taken in the
 * transaction, given back with it; the row stays locked until the commit, so ask for it late. It counts per
 * agreement and per membership, never per hub: a member would read from its own numbers how much others report.
 * The year is that of the day in Rome.
 */
export async function nextReceiptNumber(
  work: Work<ActorKeys>,
  scope: ReceiptScope,
  year: number = yearOf(today(work.now)),
): Promise<string> {
  const { prefix, number } = await takeReceipt(
    work,
    'agreementId' in scope ? scope.agreementId : undefined,
    'membershipId' in scope ? scope.membershipId : undefined,
    year,
  );
  return `${prefix}/${year}/${String(number).padStart(6, '0')}`;
}
