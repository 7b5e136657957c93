import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { Door, PrivacyNotice } from './admission.ts';

/** Opens or closes the public page of one's own hub, with the privacy notice that it shows. */
export const setDoor = operation({
  id: 'admissions.setDoor',
  method: 'PUT',
  path: '/admissions/door',
  summary: {
    it: 'Apri o chiudi la pagina per chiedere di aderire',
    en: 'Open or close the page for requests to join',
  },
  who: { roles: ['administrator'], kinds: ['hub'] },
  body: Closed({ open: Type.Boolean(), privacyNotice: PrivacyNotice }),
  versioned: true,
  output: Door,
  errors: ['invalid_input', 'version_conflict', 'version_missing'],
});
