import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { RelayView } from './relay.ts';
import { relayApprovers } from './who.ts';

/**
 * Releases a relay, or a correction that waits: from here on its audience sees it. The approver is not the author
 * and confirms having read it in full; a GREEN or CLEAR police note passed on unchanged needs one person.
 */
export const release = operation({
  id: 'relays.release',
  method: 'POST',
  path: '/relays/{uid}/release',
  summary: { it: 'Approva e invia un inoltro', en: 'Approve and send a relay' },
  who: relayApprovers,
  versioned: true,
  discloses: true,
  params: ByUid,
  body: Closed({ fullReading: Type.Literal(true) }),
  output: RelayView,
  errors: [
    'not_found',
    'wrong_state',
    'version_conflict',
    'second_person_needed',
    'marking_forbids',
    'agreement_forbids',
    'forwarding_suspended',
    'invalid_input',
  ],
});
