import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page } from '../words.ts';
import { RelayStateSchema, RelaySummary } from './relay.ts';

/** Newest first: what the organisation sends on (any state), or what it was sent. */
export const list = operation({
  id: 'relays.list',
  method: 'GET',
  path: '/relays',
  summary: { it: 'Elenco degli inoltri', en: 'List relays' },
  who: 'signed-in',
  discloses: true,
  query: Closed({
    box: oneOf(['outgoing', 'incoming'] as const),
    /** Outgoing only. */
    state: Type.Optional(RelayStateSchema),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 600 })),
  }),
  output: Page(RelaySummary),
  errors: ['cursor_invalid'],
});
