import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Empty, Uid } from '../words.ts';
import { Applicant } from './admission.ts';

/**
 * Asks to join. A mail goes to the contact; the hub sees the request once the link in it was opened and its button
 * pressed. The answer is the same whoever asks: it does not tell whether a firm or an address is known.
 */
export const request = operation({
  id: 'admissions.request',
  method: 'POST',
  path: '/admissions',
  summary: { it: 'Chiedi di aderire', en: 'Ask to join' },
  who: 'public',
  // Keyless: asked twice, it is confirmed once, and the later one takes the place of the earlier.
  keyless: true,
  body: Closed({
    hub: Uid,
    ...Applicant,
    /** The version of the privacy notice that was read. */
    noticeRead: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  }),
  output: Empty,
  status: 202,
  errors: ['invalid_input', 'not_found', 'wrong_state', 'too_many_requests'],
});
