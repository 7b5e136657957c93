import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { Mailbox } from './mailbox.ts';

/**
 * Gives an organisation's desk its address, or takes it away. The installation's operator alone does so: whoever could
 * choose an address could take another's mail. Without `+`: what stands behind one is the tag of a reply address, for
 * which room is left: at most 21 characters before the `@`, else `invalid_input`.
 */
export const assign = operation({
  id: 'mailboxes.assign',
  method: 'PUT',
  path: '/organisations/{uid}/mailbox',
  summary: { it: 'Assegna l’indirizzo di una scrivania', en: 'Give a desk its address' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed({
    address: Type.Optional(
      Type.String({ maxLength: 254, pattern: '^[\\w.-]{1,64}@[\\w.-]{1,180}$' }),
    ),
  }),
  output: Mailbox,
  errors: ['not_found', 'not_allowed', 'invalid_input', 'already_exists'],
});
