import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../platform/errors.ts';

/** An upload as it comes in. Throws `too_large` where it says beforehand that it has more than `largest` bytes. */
export function uploadOf(request: FastifyRequest, largest: number): AsyncIterable<Uint8Array> {
  if (saidBy(request) > largest) throw refuse('too_large');
  // A refusal half way must still reach the sender: the line is not torn down.
  return (request.body as Readable).iterator({ destroyOnReturn: false });
}

/**
 * Waits until the body of a request that is refused was sent, where it takes `largest` bytes at most. A client that is
 * still sending reads its answer only when somebody takes the rest, and a proxy that has the answer sooner closes the
 * line: the sender would see it break, and no words. Nothing is taken of what says that it is more than twice as large.
 */
export async function takeWholeBody(request: FastifyRequest, largest: number): Promise<void> {
  const most = 2 * largest;
  if (saidBy(request) <= most) await readToItsEnd(request.raw, most);
}

const saidBy = ({ headers }: FastifyRequest) => Number(headers['content-length'] ?? 0);

/** Resolves when the body has ended, or after `most` bytes; what goes on for as many again is torn down. */
function readToItsEnd(body: Readable, most: number): Promise<void> {
  if (body.destroyed || body.readableEnded) return Promise.resolve();
  let left = most;
  return new Promise((resolve) => {
    body
      .once('end', resolve)
      .once('close', resolve)
      .on('error', () => resolve())
      .on('data', (bytes: Buffer) => {
        left -= bytes.length;
        if (left < 0) resolve();
        if (left < -most) body.destroy();
      })
      .resume();
  });
}
