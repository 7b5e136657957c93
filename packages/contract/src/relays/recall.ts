import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf, Text } from '../words.ts';
import { undoReasons } from './undo.ts';

/**
 * Takes back what the organisation wrote, report or relay: it and every derivative of it, whoever made it, become
 * tombstones that say what to undo. Takes effect before the answer.
 */
export const recall = operation({
  id: 'relays.recall',
  method: 'POST',
  path: '/items/{uid}/recall',
  summary: { it: 'Revoca una segnalazione o un inoltro', en: 'Recall a report or a relay' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({ reason: oneOf(undoReasons), note: Type.Optional(Text(2000)) }),
  output: Closed({ version: Type.Integer({ minimum: 1 }) }),
  errors: ['not_found', 'wrong_state'],
});
