import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { RelayPolicy } from '../reports/relay-policy.ts';
import { ByUid, Closed, Instant, oneOf, PapSchema, Text, TlpSchema } from '../words.ts';
import { FindingDecision } from './finding.ts';
import { Indicator, RelayText, RelayTitle, RelayView, relayModes } from './relay.ts';
import { RelayTargets } from './target.ts';
import { relayAuthors } from './who.ts';

/**
 * Changes a draft. `text` is the derivative as the person sees it now: the server keeps what differs as an edit on
 * the original, so that each replacement and each edit can still be taken back alone.
 */
export const change = operation({
  id: 'relays.change',
  method: 'PATCH',
  path: '/relays/{uid}',
  summary: { it: 'Modifica un inoltro in bozza', en: 'Change a draft relay' },
  who: relayAuthors,
  versioned: true,
  discloses: true,
  params: ByUid,
  body: Closed({
    title: Type.Optional(RelayTitle),
    text: Type.Optional(RelayText),
    decisions: Type.Optional(Type.Array(FindingDecision, { maxItems: 5000 })),
    /** Ids of edits to take back. */
    dropEdits: Type.Optional(Type.Array(Text(60), { maxItems: 5000 })),
    mode: Type.Optional(oneOf(relayModes)),
    tlp: Type.Optional(TlpSchema),
    pap: Type.Optional(PapSchema),
    targets: Type.Optional(RelayTargets),
    /** What goes along: any of those that the parents’ originators confirmed; for a note of one's own, any value. */
    indicators: Type.Optional(Type.Array(Indicator, { maxItems: 2000 })),
    showOrigin: Type.Optional(Type.Boolean()),
    /** What recipients may pass on: never more than every parent's originator allows. */
    relayPolicy: Type.Optional(RelayPolicy),
    until: Type.Optional(Instant),
  }),
  output: RelayView,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'invalid_input'],
});
