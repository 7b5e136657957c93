import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Text } from '../words.ts';
import { FeedWithSecret } from './feed.ts';

/** Keyless: an answer kept for repetition would keep the secret. At most 50 an organisation. */
export const open = operation({
  id: 'feeds.open',
  method: 'POST',
  path: '/feeds',
  summary: { it: 'Apre liste per un firewall', en: 'Open lists for a firewall' },
  who: { roles: ['administrator', 'analyst'] },
  keyless: true,
  body: Closed({
    /** Which device or filter reads it. */
    name: Text(100),
    /** Values first told longer ago are left out; 90 unless said. */
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
  }),
  output: FeedWithSecret,
  status: 201,
  errors: ['invalid_input'],
});
