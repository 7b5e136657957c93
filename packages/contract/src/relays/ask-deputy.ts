import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Instant, Uid } from '../words.ts';
import { relayAuthors } from './who.ts';

/**
 * No approver is at hand: a link with which one colleague may release this one relay, after proving again who
 * they are. The link opens nothing by itself; it is shown once, to be handed over by another way.
 */
export const askDeputy = operation({
  id: 'relays.askDeputy',
  method: 'POST',
  path: '/relays/{uid}/deputies',
  summary: {
    it: 'Chiedi l’approvazione a un sostituto',
    en: 'Ask a deputy to approve',
  },
  who: relayAuthors,
  params: ByUid,
  body: Closed({ person: Uid }),
  output: Closed({
    /** Path in the portal; the secret stands after `#` and never reaches a server's log. */
    link: Type.String(),
    expiresAt: Instant,
  }),
  status: 201,
  errors: ['not_found', 'wrong_state', 'second_person_needed'],
});
