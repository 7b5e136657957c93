import { type News, operations } from '@staffetta/contract';
import type { FastifyReply } from 'fastify';
import { type AuthenticateDeps, authenticate } from '../api/authenticate.ts';
import { type Implementation, implement } from '../api/implement.ts';
import { mayCallNow } from '../identity/index.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { NewsReader } from './reader.ts';
import type { Streams } from './streams.ts';

export interface LiveRoutesDeps extends AuthenticateDeps {
  readonly unit: UnitOfWork;
  readonly streams: Streams;
}

/** A reader that does not read is cut off before its backlog fills the memory. */
const BACKLOG_BYTES = 256 * 1024;

export const liveRoutes = (deps: LiveRoutesDeps): Implementation[] => [
  implement(operations.live.stream, async (work, _input, { request, reply }) => {
    const { streams, unit } = deps;
    const { orgId, personId } = work.actor;
    streams.makeRoom(personId);
    const reader = await NewsReader.from(unit, work);
    const write = openStream(reply);
    const gone = streams.add({
      personId,
      whoNow: async () => {
        const actor = await authenticate(deps, request).catch(() => undefined);
        const same = actor?.orgId === orgId && actor.personId === personId;
        return same && mayCallNow(actor, operations.live.stream) ? actor : undefined;
      },
      look: (actor) => reader.look(actor),
      tell: (news) => write(`event: news\ndata: ${JSON.stringify(news)}\n\n`),
      beat: () => write(': still here\n\n'),
      end: () => {
        write('event: end\ndata: {}\n\n');
        reply.raw.end();
      },
    });
    reply.raw.on('close', gone);
    // What the type asks for; the answer is the stream.
    return {} as News;
  }),
];

/** Takes the answer over from the framework; gives what writes to it. */
function openStream(reply: FastifyReply): (text: string) => void {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Nothing else follows on this connection: a stopping server need not wait for it to grow idle.
    connection: 'close',
    // A proxy that collected the events would deliver them late.
    'x-accel-buffering': 'no',
  });
  raw.on('error', () => raw.destroy());
  const write = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return;
    if (raw.writableLength > BACKLOG_BYTES) raw.destroy();
    else raw.write(text);
  };
  write('retry: 3000\n\n');
  return write;
}
