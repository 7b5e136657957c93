import { operation } from '../operation.ts';
import { ByUid, Empty } from '../words.ts';
import { RelayView } from './relay.ts';
import { relayAuthors } from './who.ts';

/** Hands a draft to the second person. The rules and the machine check must pass. */
export const propose = operation({
  id: 'relays.propose',
  method: 'POST',
  path: '/relays/{uid}/proposal',
  summary: { it: 'Proponi un inoltro per l’approvazione', en: 'Propose a relay for approval' },
  who: relayAuthors,
  versioned: true,
  discloses: true,
  params: ByUid,
  body: Empty,
  output: RelayView,
  errors: [
    'not_found',
    'wrong_state',
    'version_conflict',
    'marking_forbids',
    'agreement_forbids',
    'forwarding_suspended',
    'invalid_input',
  ],
});
