import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery } from '../words.ts';
import { ReportLine } from './report.ts';
import { reportStates } from './words.ts';

/** `inbox`: sent to us; `outbox`: written by us, drafts too; `about_us`: written by others on our behalf. */
export const boxes = ['inbox', 'outbox', 'about_us'] as const;
export type Box = (typeof boxes)[number];

/** Newest first, drafts by when they were begun. Without `state`, all states. */
export const list = operation({
  id: 'reports.list',
  method: 'GET',
  path: '/reports',
  summary: { it: 'Segnalazioni', en: 'Reports' },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  query: Closed({
    ...PageQuery.properties,
    box: oneOf(boxes),
    state: Type.Optional(Type.Array(oneOf(reportStates), { maxItems: 9, uniqueItems: true })),
  }),
  output: Page(ReportLine),
  discloses: true,
  errors: ['cursor_invalid', 'invalid_input'],
});
