import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Uid } from '../words.ts';
import { Finding } from './finding.ts';
import { Indicator, MachineCheck, Permission, RelayText, RelayTitle } from './relay.ts';
import { relayAuthors } from './who.ts';

/** What the machine would replace, and what the rules permit. Stores nothing. */
export const preview = operation({
  id: 'relays.preview',
  method: 'POST',
  path: '/relays/preview',
  summary: {
    it: 'Anteprima di un inoltro: sostituzioni, avvisi, etichette e destinatari permessi',
    en: 'Preview a relay: replacements, warnings, permitted labels and recipients',
  },
  who: relayAuthors,
  keyless: true,
  discloses: true,
  body: Closed({
    parents: Type.Array(Uid, { maxItems: 20, uniqueItems: true }),
    /** Without them: the first parent's own. */
    title: Type.Optional(RelayTitle),
    text: Type.Optional(RelayText),
  }),
  output: Closed({
    original: Closed({ title: Type.String(), text: Type.String() }),
    title: Type.String(),
    text: Type.String(),
    findings: Type.Array(Finding),
    check: MachineCheck,
    permission: Permission,
    indicators: Type.Array(Indicator),
  }),
  errors: ['not_found', 'invalid_input'],
});
