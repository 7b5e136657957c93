import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Page } from '../words.ts';
import { LogEntry } from './log-summary.ts';

/** The entries of a log, newest first. */
export const entries = operation({
  id: 'logs.entries',
  method: 'GET',
  path: '/logs/{uid}/entries',
  summary: { it: 'Le voci di un registro', en: 'The entries of a log' },
  who: { roles: ['auditor', 'administrator', 'approver', 'analyst'] },
  params: ByUid,
  query: Closed({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 600 })),
  }),
  output: Page(LogEntry),
  errors: ['not_found', 'cursor_invalid'],
});
