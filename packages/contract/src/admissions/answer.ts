import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text, Uid } from '../words.ts';
import { Admission } from './admission.ts';

/**
 * Admits who asked, with its contact, or declines; both are told by mail. A former member comes back with its own record:
 * always where a number of the tax register agrees, where only the domain does if `returns` names it; else it is a new one.
 */
export const answer = operation({
  id: 'admissions.answer',
  method: 'POST',
  path: '/admissions/{uid}/answer',
  summary: {
    it: 'Accogli o respingi una richiesta di adesione',
    en: 'Accept or decline a request to join',
  },
  who: { roles: ['administrator'], kinds: ['hub'] },
  params: ByUid,
  body: Type.Union([
    Closed({
      accept: Type.Literal(true),
      branch: Type.Optional(Uid),
      /** The former member that it is, as `former` names it. */
      returns: Type.Optional(Uid),
    }),
    Closed({ accept: Type.Literal(false), reason: Text(500) }),
  ]),
  versioned: true,
  output: Admission,
  errors: [
    'not_found',
    'wrong_state',
    'already_exists',
    'version_conflict',
    'version_missing',
    'invalid_input',
  ],
});
