import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { Report } from './report.ts';

/** The firm concerned, whose mandate says “ask each time”. Yes submits exactly the version that was read; no ends it. */
export const consent = operation({
  id: 'reports.consent',
  method: 'POST',
  path: '/reports/{uid}/consent',
  summary: {
    it: 'Acconsenti o rifiuta l’invio a nome della sua impresa',
    en: 'Consent to a report on your behalf, or refuse',
  },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  params: ByUid,
  body: Closed({ consent: Type.Boolean(), note: Type.Optional(Text(500)) }),
  versioned: true,
  output: Report,
  discloses: true,
  errors: [
    'not_found',
    'invalid_input',
    'marking_forbids',
    'agreement_forbids',
    'wrong_state',
    'version_conflict',
    'version_missing',
  ],
});
