import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Particulars } from '../organisations/organisation.ts';
import { Closed, Day, Text, Uid } from '../words.ts';
import { MandateSchema, Membership } from './membership.ts';

/**
 * A hub enters a member: a new organisation at once; one that exists already (by the code it gave the hub) as a
 * proposal that the member accepts.
 */
export const add = operation({
  id: 'memberships.add',
  method: 'POST',
  path: '/memberships',
  summary: { it: 'Iscrivi un’organizzazione', en: 'Enter a member' },
  who: { roles: ['administrator'], kinds: ['hub'] },
  body: Closed({
    member: Type.Union([Closed({ uid: Uid }), Closed({ name: Text(200), ...Particulars })]),
    branch: Type.Optional(Uid),
    /** Today unless said; never later. */
    from: Type.Optional(Day),
    mandate: MandateSchema,
  }),
  output: Membership,
  status: 201,
  errors: ['invalid_input', 'not_found', 'already_exists'],
});
