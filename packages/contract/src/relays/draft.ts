import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, PapSchema, TlpSchema, Uid } from '../words.ts';
import { RelayText, RelayTitle, RelayView, relayModes } from './relay.ts';
import { relayAuthors } from './who.ts';

/** Begins a relay from what the organisation has received (or from nothing: its own note). */
export const draft = operation({
  id: 'relays.draft',
  method: 'POST',
  path: '/relays',
  summary: { it: 'Inizia un inoltro', en: 'Begin a relay' },
  who: relayAuthors,
  discloses: true,
  body: Closed({
    parents: Type.Array(Uid, { maxItems: 20, uniqueItems: true }),
    mode: oneOf(relayModes),
    /** Needed when there is no parent; otherwise the first parent's title and text. */
    title: Type.Optional(RelayTitle),
    text: Type.Optional(RelayText),
    /** Without it: the narrowest label among the parents. */
    tlp: Type.Optional(TlpSchema),
    pap: Type.Optional(PapSchema),
  }),
  output: RelayView,
  status: 201,
  errors: [
    'not_found',
    'wrong_state',
    'marking_forbids',
    'agreement_forbids',
    'forwarding_suspended',
    'invalid_input',
  ],
});
