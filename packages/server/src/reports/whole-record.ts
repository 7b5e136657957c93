import type { Message, Report, ReportIndicator } from '@staffetta/contract';
import { admitOne, type Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { listIndicators } from '../intelligence/index.ts';
import { refuse } from '../platform/errors.ts';
import { toMessage } from './message-view.ts';
import { listMessages } from './messages.store.ts';
import { isShared } from './report-state.ts';
import { reportShape } from './report-view.ts';
import { toIndicator } from './show-indicators.ts';
import { recordOf } from './show-record.ts';
import { requireReport } from './show-report.ts';

/** A longer conversation is no record any more: it would fill an office's registry by itself. */
const MOST_MESSAGES = 1_000;

/** Everything of a report that one reader may read, at one instant. */
export interface WholeRecord {
  readonly report: Report & { readonly content: NonNullable<Report['content']> };
  readonly messages: readonly Message[];
  /** Confirmed ones: nothing else was ever shared. */
  readonly indicators: readonly ReportIndicator[];
  /** The exact text behind the receipt, where it can still be made. */
  readonly canonical: string | undefined;
}

/**
 * A report with its conversation and indicators, decided on once, as the reader sees each of them. Throws `not_found`,
 * `wrong_state` for a draft and for what was ended, `too_large` past 1,000 messages.
 */
export async function wholeRecord(work: ActorWork, uid: string): Promise<Disclosed<WholeRecord>> {
  const row = await requireReport(work, uid);
  if (!isShared(row.state) || row.ending) throw refuse('wrong_state');
  const page = { after: 0, limit: MOST_MESSAGES + 1 };
  const [messages, indicators] = await Promise.all([
    listMessages(work, uid, page),
    listIndicators(work, row.item_id, false),
  ]);
  if (messages.length > MOST_MESSAGES) throw refuse('too_large');
  const { orgId } = work.actor;
  return admitOne(work, row, {
    whole: (found, seen) => ({
      report: withContent(reportShape(orgId).whole(found, seen)),
      messages: messages.map((message) => toMessage(message, orgId)),
      indicators: indicators.map(toIndicator),
      canonical: recordOf(found)?.canonical,
    }),
    tombstone: () => {
      throw refuse('wrong_state');
    },
  });
}

/** Of what is shown whole, the content is there. */
const withContent = (report: Report): WholeRecord['report'] => ({
  ...report,
  content: report.content!,
});
