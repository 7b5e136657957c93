import type { OutputOf, operations } from '@staffetta/contract';
import { admitRows, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type ReportRow, standingOf } from './report.ts';
import { earlierVersions, type KeptContent } from './report-version.store.ts';

/**
 * What a report said before its corrections, for who wrote it and the firm concerned: a correction may have taken
 * out what nobody else should have read. Throws `not_found`.
 */
export async function showHistory(
  work: ActorWork,
  row: ReportRow,
): Promise<Disclosed<OutputOf<typeof operations.reports.history>>> {
  if (standingOf(row, work.actor.orgId) === 'recipient') throw refuse('not_found');
  const versions = await admitRows(work, await earlierVersions(work, row.item_uid), {
    whole: ({ version, content, by_org, until }) => ({
      version: version!,
      title: content.title,
      text: content.body,
      until,
      byUs: by_org === work.actor.orgId,
      ...flagsOf(content),
    }),
    tombstone: () => {
      throw refuse('not_found');
    },
  });
  return reshape(versions, (list) => ({ versions: list }));
}

/** The flags as they were; of what was kept in part, what there is. */
const flagsOf = ({ personal_data, may_be_offence, act_filed }: Partial<KeptContent>) => ({
  ...(personal_data !== undefined && { containsPersonalData: personal_data }),
  ...(may_be_offence !== undefined && { mayBeOffence: may_be_offence }),
  ...(act_filed && { actFiled: act_filed }),
});
