import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Reason } from '../reason.ts';
import { ByUid, Closed, oneOf, TlpSchema } from '../words.ts';

/** "Why do I see this?" for a report or a relay. */
export const why = operation({
  id: 'items.why',
  method: 'GET',
  path: '/items/{uid}/why',
  summary: { it: 'Perché lo vedo?', en: 'Why do I see this?' },
  who: 'signed-in',
  discloses: true,
  params: ByUid,
  output: Closed({
    kind: oneOf(['report', 'relay'] as const),
    tlp: TlpSchema,
    reasons: Type.Array(Reason),
  }),
  errors: ['not_found'],
});
