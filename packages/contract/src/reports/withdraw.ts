import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { undoReasons } from '../relays/undo.ts';
import { ByUid, Closed, oneOf, Text } from '../words.ts';
import { Report } from './report.ts';

/** The sender, or the firm it concerns, takes it back: a tombstone stays, wherever it went. */
export const withdraw = operation({
  id: 'reports.withdraw',
  method: 'POST',
  path: '/reports/{uid}/withdraw',
  summary: { it: 'Ritira la segnalazione', en: 'Withdraw the report' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({ reason: Type.Optional(oneOf(undoReasons)), note: Type.Optional(Text(500)) }),
  versioned: true,
  output: Report,
  discloses: true,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});
