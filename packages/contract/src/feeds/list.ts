import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { Feed } from './feed.ts';

/** The organisation's feeds and how each list stands. */
export const list = operation({
  id: 'feeds.list',
  method: 'GET',
  path: '/feeds',
  summary: { it: 'Le liste per firewall', en: 'The lists for firewalls' },
  who: { roles: ['administrator', 'analyst', 'auditor'] },
  output: Closed({ items: Type.Array(Feed) }),
});
