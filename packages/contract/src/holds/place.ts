import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Day, policeKinds, Text, Uid } from '../words.ts';
import { Decree, Hold } from './hold.ts';

/**
 * Suspends the forwarding of an item (sospensione dell'inoltro). On what the police wrote, and its derivatives, it
 * binds at once and silently; on a firm's own facts it is a request, unless a decree is cited (promise 7, docs/promises.md).
 */
export const place = operation({
  id: 'holds.place',
  method: 'POST',
  path: '/holds',
  summary: { it: 'Sospendi l’inoltro', en: 'Suspend forwarding' },
  who: { roles: ['analyst', 'approver'], kinds: policeKinds },
  body: Closed({
    item: Uid,
    /** For the office's own journal and list; nobody else reads it. */
    reason: Text(2000),
    reviewOn: Day,
    decree: Type.Optional(Decree),
    /** What the owner of the facts reads, where this is a request. */
    message: Type.Optional(Text(2000)),
  }),
  output: Hold,
  status: 201,
  errors: ['not_found', 'already_exists', 'invalid_input'],
});
