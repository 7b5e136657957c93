import { createHash } from 'node:crypto';
import { operations } from '@staffetta/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Implementation, implement, implementPublic } from '../../api/index.ts';
import { reshape } from '../../disclosure/index.ts';
import { toMicros } from '../../platform/clock.ts';
import { refuse } from '../../platform/errors.ts';
import { closeFeed, openFeed, rotateSecret } from './change-feeds.ts';
import { feedsOf } from './feeds.store.ts';
import type { KeptList } from './lists.store.ts';
import { readFeed } from './read-feed.ts';

export interface FeedDeps {
  readonly logError: (error: unknown, requestId: string) => void;
}

const { feeds } = operations;

export const feedRoutes = ({ logError }: FeedDeps): Implementation[] => [
  implement(feeds.list, async (work) => ({ items: await feedsOf(work) })),
  implement(feeds.open, (work, { body }) => openFeed(work, body)),
  implement(feeds.rotate, (work, { params }) => rotateSecret(work, params.uid)),
  implement(feeds.close, async (work, { params }) => {
    await closeFeed(work, params.uid);
    return {};
  }),
  implementPublic(feeds.read, async (work, { params }, { request, reply }) => {
    const tell = (error: unknown) => logError(error, request.id);
    const list = await readFeed(work, params.secret, params.list, tell);
    return reshape(list, (kept) => (kept ? give(request, reply, kept) : refuse('unavailable')));
  }),
];

/** The list as plain text, or 304 where the reader has it already (RFC 9110 section 13.1). */
function give(request: FastifyRequest, reply: FastifyReply, kept: KeptList): string {
  const etag = `"${createHash('sha256').update(kept.body).digest('base64url')}"`;
  const changed = new Date(Math.floor(toMicros(kept.changed_at) / 1000));
  changed.setUTCMilliseconds(0);
  reply
    .header('content-type', 'text/plain; charset=utf-8')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache')
    .header('referrer-policy', 'no-referrer')
    .header('etag', etag)
    .header('last-modified', changed.toUTCString());
  if (kept.failing_since) reply.header('staffetta-list-stale', kept.failing_since);
  if (!has(request, etag, changed)) return kept.body;
  reply.code(304).send();
  return '';
}

/** `If-None-Match` goes before `If-Modified-Since`, which holds seconds. */
function has({ headers }: FastifyRequest, etag: string, changed: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= changed.getTime();
}
