import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import type { Cursors } from '../platform/cursor.ts';
import { listPage } from './list-reports.ts';
import { listRecipients } from './recipients.ts';
import { sendReport } from './send-report.ts';
import { requireReport, showReport } from './show-report.ts';
import { stepReport } from './step-report.ts';
import { submitReport } from './submit-report.ts';
import { changeDraft, discardDraft, draftReport } from './write-draft.ts';

const { reports } = operations;

export const reportRoutes = ({ cursors }: { readonly cursors: Cursors }): Implementation[] => [
  implement(reports.draft, async (work, { body }) =>
    showReport(work, await draftReport(work, body)),
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
  implement(reports.send, async (work, { body }) => sendReport(work, body)),
  implement(reports.show, async (work, { params }) => showReport(work, params.uid)),
  implement(reports.list, async (work, { query }) => listPage(work, cursors, query)),
  implement(reports.recipients, async (work) => listRecipients(work)),
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
];
