import type { OutputOf, operations, ReportIndicator } from '@staffetta/contract';
import { admitOne, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { type IndicatorRow, listIndicators } from '../intelligence/index.ts';
import { refuse } from '../platform/errors.ts';
import { type ReportRow, standingOf } from './report.ts';

/**
 * What a report holds: to who wrote it and the firm concerned also what is proposed and struck, to everybody else
 * what was confirmed. Throws `not_found` for what has ended.
 */
export async function showIndicators(
  work: ActorWork,
  row: ReportRow,
): Promise<Disclosed<OutputOf<typeof operations.indicators.list>>> {
  const all = standingOf(row, work.actor.orgId) !== 'recipient';
  const held = await listIndicators(work, row.item_id, all);
  const admitted = await admitOne(work, row, {
    whole: () => held.map(toIndicator),
    tombstone: () => {
      throw refuse('not_found');
    },
  });
  return reshape(admitted, (indicators) => ({ indicators }));
}

export const toIndicator = (row: IndicatorRow): ReportIndicator => ({
  kind: row.kind,
  value: row.value,
  state: row.state,
  place: row.place,
  written: row.written,
  ...(row.file_uid && { file: row.file_uid }),
  ...(row.start !== null && { start: row.start }),
  ...(row.end !== null && { end: row.end }),
  ...(row.warning && { warning: { list: row.warning.list, reason: row.warning.reason } }),
});
