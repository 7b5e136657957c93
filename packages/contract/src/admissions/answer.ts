import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text, Uid } from '../words.ts';
import { Admission } from './admission.ts';

/** Admits who asked, as a new member with its contact, or declines; both are told by mail. */
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
    Closed({ accept: Type.Literal(true), branch: Type.Optional(Uid) }),
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
