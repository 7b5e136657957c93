import type { RawBuilder } from 'kysely';
import { today, yearOf } from '../platform/calendar.ts';
import type { Micros } from '../platform/clock.ts';
import { type ReceiptScope, takeReceipt } from './receipts.store.ts';

/**
 * The next receipt number of this scope and year, e.g. `CTN-2026/2026/000123`, as a value for the statement that keeps
 * it. Without gaps: taken in the transaction, given back with it; the counter's row stays locked until the commit, so
 * use it late. It counts per agreement and per membership, never per hub: a member would read from its own numbers how
 * much others report. The year is that of the day in Rome.
 */
export const nextReceiptNumber = (
  now: Micros,
  scope: ReceiptScope,
  year: number = yearOf(today(now)),
): RawBuilder<string> => takeReceipt(scope, year);
