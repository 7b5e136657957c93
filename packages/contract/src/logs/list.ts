import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { LogSummary } from './log-summary.ts';

export const list = operation({
  id: 'logs.list',
  method: 'GET',
  path: '/logs',
  summary: { it: 'I registri che si possono leggere', en: 'The logs one may read' },
  who: { roles: ['auditor', 'administrator', 'approver', 'analyst'] },
  output: Closed({ items: Type.Array(LogSummary) }),
});
