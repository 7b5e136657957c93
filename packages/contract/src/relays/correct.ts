import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, oneOf, Text } from '../words.ts';
import { Indicator, RelayText, RelayTitle, RelayView } from './relay.ts';
import { undoReasons } from './undo.ts';
import { relayAuthors } from './who.ts';

/**
 * Corrects a released relay. Indicators taken back reach every copy at once; a new title or text waits for the
 * second person, as the first one did, and then replaces the old one everywhere.
 */
export const correct = operation({
  id: 'relays.correct',
  method: 'POST',
  path: '/relays/{uid}/correction',
  summary: { it: 'Rettifica un inoltro', en: 'Correct a relay' },
  who: relayAuthors,
  versioned: true,
  discloses: true,
  params: ByUid,
  body: Closed({
    title: Type.Optional(RelayTitle),
    text: Type.Optional(RelayText),
    reason: oneOf(undoReasons),
    note: Type.Optional(Text(2000)),
    withdrawIndicators: Type.Optional(Type.Array(Indicator, { maxItems: 2000 })),
  }),
  output: RelayView,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'invalid_input'],
});
