import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { RelayView } from './relay.ts';
import { relayApprovers } from './who.ts';

/** The second person says no, and why; the author may change it and propose again. */
export const refuse = operation({
  id: 'relays.refuse',
  method: 'POST',
  path: '/relays/{uid}/refusal',
  summary: { it: 'Respingi un inoltro proposto', en: 'Refuse a proposed relay' },
  who: relayApprovers,
  versioned: true,
  discloses: true,
  params: ByUid,
  body: Closed({ because: Text(2000) }),
  output: RelayView,
  errors: ['not_found', 'wrong_state', 'version_conflict'],
});
