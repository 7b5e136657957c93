import type {
  Clauses,
  DirectionTimes,
  OrganisationRef,
  OutputOf,
  operations,
} from '@staffetta/contract';
import { agreementWhateverState } from '../agreements/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { agreementCalled, organisationsNamed } from './recipients.store.ts';
import { overdue, type TimesRow, timesOf } from './times.store.ts';

/**
 * Times promised against kept under an agreement, from each party of one side to each of the other, in both
 * directions. Seen by its parties. Throws `not_found`.
 */
export async function showTimes(
  work: ActorWork,
  uid: string,
): Promise<OutputOf<typeof operations.reports.times>> {
  const id = await agreementCalled(work, uid);
  const agreement = id === undefined ? undefined : await agreementWhateverState(work, id);
  if (!agreement) throw refuse('not_found');
  const rows = await timesOf(work, agreement.id);
  const ids = agreement.parties.map(({ orgId }) => orgId);
  const named = await organisationsNamed(work, { ids });
  const names = new Map(named.map(({ orgId, uid: org, name }) => [orgId, { uid: org, name }]));
  const directions: DirectionTimes[] = [];
  for (const from of agreement.parties)
    for (const to of agreement.parties) {
      const [sender, recipient] = [names.get(from.orgId), names.get(to.orgId)];
      if (from.side === to.side || !sender || !recipient) continue;
      const way = { agreementId: agreement.id, senderOrg: from.orgId, recipientOrg: to.orgId };
      const counted = rows.find((r) => r.sender_org === from.orgId && r.recipient_org === to.orgId);
      const late = await overdue(work, way);
      directions.push(
        direction(sender, recipient, agreement.clauses.responseTimes, to.side, counted, late!),
      );
    }
  return { directions };
}

function direction(
  from: OrganisationRef,
  to: OrganisationRef,
  promised: Clauses['responseTimes'],
  side: 'police' | 'private',
  row: TimesRow | undefined,
  late: { receipt: number; answer: number },
): DirectionTimes {
  const kept = (
    promisedMinutes: number,
    count = 0,
    inTime = 0,
    seconds = 0,
    overdueNow = 0,
  ): DirectionTimes['receipt'] => ({
    promisedMinutes,
    count,
    inTime,
    ...(count > 0 && { meanMinutes: Math.round(seconds / count / 6) / 10 }),
    overdue: overdueNow,
  });
  const { receipt, firstAnswer } = promised[side];
  return {
    from,
    to,
    indicative: side === 'police',
    receipt: kept(
      receipt,
      row?.received,
      row?.received_in_time,
      row?.received_seconds,
      late.receipt,
    ),
    firstAnswer: kept(
      firstAnswer,
      row?.answered,
      row?.answered_in_time,
      row?.answered_seconds,
      late.answer,
    ),
  };
}
