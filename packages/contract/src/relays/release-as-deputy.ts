import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { RelayView } from './relay.ts';

/** The deputy releases: the person the link was made for, who signed in again minutes ago. */
export const releaseAsDeputy = operation({
  id: 'relays.releaseAsDeputy',
  method: 'POST',
  path: '/relays/{uid}/deputy-release',
  summary: {
    it: 'Approva come sostituto con il collegamento ricevuto',
    en: 'Approve as a deputy with the link received',
  },
  who: 'signed-in',
  versioned: true,
  discloses: true,
  params: ByUid,
  body: Closed({ secret: Text(200, 20), fullReading: Type.Literal(true) }),
  output: RelayView,
  errors: [
    'not_found',
    'link_invalid',
    'sign_in_again',
    'wrong_state',
    'version_conflict',
    'second_person_needed',
    'marking_forbids',
    'agreement_forbids',
    'forwarding_suspended',
    'invalid_input',
  ],
});
