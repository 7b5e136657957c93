import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { answerReport } from './answer-report.ts';
import { chooseIndicators } from './choose-indicators.ts';
import { consentToReport } from './consent-report.ts';
import { correctReport } from './correct-report.ts';
import { flagReport } from './flag-report.ts';
import { messagesPage } from './list-messages.ts';
import { listPage } from './list-reports.ts';
import { mergeReport } from './merge-report.ts';
import { askAhead } from './own-facts.ts';
import { listRecipients } from './recipients.ts';
import { registerReport } from './register-report.ts';
import { sendMessage } from './send-message.ts';
import { sendReport } from './send-report.ts';
import { showHistory } from './show-history.ts';
import { showIndicators } from './show-indicators.ts';
import { showRecord } from './show-record.ts';
import { requireReport, showReport } from './show-report.ts';
import { showTimes } from './show-times.ts';
import { stepReport } from './step-report.ts';
import { submitReport } from './submit-report.ts';
import { withdrawReport } from './withdraw-report.ts';
import { changeDraft, discardDraft, draftReport } from './write-draft.ts';

const { indicators, messages, reports } = operations;

/** Until a report is submitted. */
const draftRoutes = (): Implementation[] => [
  implement(reports.draft, async (work, { body }) =>
    showReport(work, (await draftReport(work, body)).uid),
  ),
  implement(reports.changeDraft, async (work, { params, body, version }) => {
    await changeDraft(work, await requireReport(work, params.uid), version!, body);
    return showReport(work, params.uid);
  }),
  implement(reports.discardDraft, async (work, { params }) => {
    await discardDraft(work, await requireReport(work, params.uid));
    return {};
  }),
  implement(reports.submit, async (work, { params, version }) =>
    submitReport(work, await requireReport(work, params.uid), version!),
  ),
  implement(reports.send, async (work, { body }) => sendReport(work, body), askAhead),
];

/** What sender and recipient do with a submitted report. */
const stepRoutes = (): Implementation[] => [
  implement(reports.receive, async (work, { params }) => {
    const row = await requireReport(work, params.uid);
    if (row.state === 'submitted') await stepReport(work, row, 'receive');
    return showReport(work, params.uid);
  }),
  ...(['take', 'close', 'reopen'] as const).map((step) =>
    implement(reports[step], async (work, { params, version }) => {
      await stepReport(work, await requireReport(work, params.uid), step, version);
      return showReport(work, params.uid);
    }),
  ),
  implement(reports.answer, async (work, { params, body, version }) => {
    await answerReport(work, await requireReport(work, params.uid), version!, body);
    return showReport(work, params.uid);
  }),
  implement(reports.merge, async (work, { params, body, version }) => {
    await mergeReport(work, await requireReport(work, params.uid), version!, body.into);
    return showReport(work, params.uid);
  }),
  implement(reports.correct, async (work, { params, body, version }) => {
    await correctReport(work, await requireReport(work, params.uid), version!, body);
    return showReport(work, params.uid);
  }),
  implement(reports.flag, async (work, { params, body, version }) => {
    await flagReport(work, await requireReport(work, params.uid), version!, body);
    return showReport(work, params.uid);
  }),
  implement(reports.register, async (work, { params, body, version }) => {
    await registerReport(work, await requireReport(work, params.uid), version!, body);
    return showReport(work, params.uid);
  }),
  implement(reports.withdraw, async (work, { params, body, version }) => {
    await withdrawReport(work, await requireReport(work, params.uid), version!, body);
    return showReport(work, params.uid);
  }),
  implement(reports.consent, async (work, { params, body, version }) => {
    await consentToReport(work, await requireReport(work, params.uid), version!, body.consent);
    return showReport(work, params.uid);
  }),
];

/** What is written and drawn beside a report. */
const besideRoutes = (cursors: Cursors): Implementation[] => [
  implement(messages.list, async (work, { params, query }) => {
    await requireReport(work, params.uid);
    return messagesPage(work, cursors, params.uid, query);
  }),
  implement(messages.send, async (work, { params, body }) =>
    sendMessage(work, await requireReport(work, params.uid), body),
  ),
  implement(indicators.list, async (work, { params }) =>
    showIndicators(work, await requireReport(work, params.uid)),
  ),
  ...(['confirm', 'strike'] as const).map((step) =>
    implement(indicators[step], async (work, { params, body }) => {
      const row = await requireReport(work, params.uid);
      await chooseIndicators(work, row, step, body.indicators);
      return showIndicators(work, row);
    }),
  ),
];

/** Reports: written, submitted, read, answered, with their messages and indicators. */
export const reportRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  ...draftRoutes(),
  ...stepRoutes(),
  ...besideRoutes(cursors),
  implement(reports.show, async (work, { params }) => showReport(work, params.uid)),
  implement(reports.list, async (work, { query }) => listPage(work, cursors, query)),
  implement(reports.recipients, async (work) => listRecipients(work)),
  implement(reports.history, async (work, { params }) =>
    showHistory(work, await requireReport(work, params.uid)),
  ),
  implement(reports.record, async (work, { params }) => showRecord(work, params.uid)),
  implement(reports.times, async (work, { params }) => showTimes(work, params.uid)),
];
