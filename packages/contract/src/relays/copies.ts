import { Type } from 'typebox';
import { Band } from '../bands.ts';
import { operation } from '../operation.ts';
import { ByUid, Closed, Instant, OrganisationRef } from '../words.ts';

/**
 * Where what the organisation wrote has gone, and who has said that a correction or recall was carried out. One's
 * own recipients by name; those further down as bands from k up, as of the last midnight (UTC).
 */
export const copies = operation({
  id: 'relays.copies',
  method: 'GET',
  path: '/items/{uid}/copies',
  summary: {
    it: 'Le copie e chi ha confermato la rettifica o la revoca',
    en: 'The copies, and who has confirmed the correction or recall',
  },
  who: 'signed-in',
  params: ByUid,
  output: Closed({
    direct: Closed({
      total: Type.Integer({ minimum: 0 }),
      confirmed: Type.Integer({ minimum: 0 }),
      /** At most 200 of each; those who have not confirmed first. */
      recipients: Type.Array(
        Closed({ organisation: OrganisationRef, confirmedAt: Type.Optional(Instant) }),
      ),
    }),
    below: Closed({ total: Band, confirmed: Band, asOf: Instant }),
  }),
  errors: ['not_found'],
});
