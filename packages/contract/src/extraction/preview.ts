import { type Static, Type } from 'typebox';
import { IndicatorWarning } from '../indicators/indicator.ts';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';

/** One find: `text.slice(start, end) === written`; finds may nest. */
export const Find = Closed({
  kind: Type.String(),
  value: Type.String(),
  start: Type.Integer(),
  end: Type.Integer(),
  written: Type.String(),
  warning: Type.Optional(IndicatorWarning),
});
export type Find = Static<typeof Find>;

/** Reads a text and says what is in it; nothing is stored. */
export const preview = operation({
  id: 'extraction.preview',
  method: 'POST',
  path: '/extraction/preview',
  summary: { it: 'Trova gli indicatori in un testo', en: 'Find the indicators in a text' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  keyless: true,
  body: Closed({ text: Text(50_000, 0) }),
  output: Closed({
    finds: Type.Array(Find),
    /** Payment card numbers: they will be masked before anything is stored. */
    cards: Type.Array(Closed({ start: Type.Integer(), end: Type.Integer() })),
  }),
  errors: ['invalid_input'],
});
