import { operation } from '../operation.ts';
import { News } from './news.ts';

/**
 * Server-sent events: `event: news`, `data:` a `News`; a comment line as heartbeat; `event: end` when the
 * session has ended. A browser's EventSource connects again by itself.
 */
export const stream = operation({
  id: 'live.stream',
  method: 'GET',
  path: '/live',
  summary: { it: 'Novità in tempo reale', en: 'Live updates' },
  who: 'signed-in',
  output: News,
  errors: ['too_many_requests'],
  transfer: 'events',
});
