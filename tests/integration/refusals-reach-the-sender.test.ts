import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createWorld, type World } from '../harness/world.ts';

// A proxy that has the answer before the body closes the line, and whoever sends reads no words: what is refused is told
// once all of it was sent. Of what is far too large, at once.

const megabyte = 1_048_576;
const LARGEST_FILE = 300_000;

let world: World;
beforeAll(async () => {
  world = await createWorld({ largestFile: LARGEST_FILE });
});
afterAll(() => world.stop());

interface Sender {
  readonly path: string;
  readonly type: string;
  readonly token: () => string;
}

const stream = 'application/octet-stream';
const reporter = () => world.token('bank1', 'reporter');
const administrator = () => world.token('association', 'administrator');
const toFiles: Sender = { path: '/files?name=a.bin', type: stream, token: reporter };
const toImports: Sender = { path: '/imports?name=a.csv', type: stream, token: administrator };

/** The head of a body of so many bytes, which somebody sends by hand. */
function begin({ path, type, token }: Sender, size: number): Socket {
  const socket = connect(Number(new URL(world.origin).port), '127.0.0.1');
  socket.write(
    `POST /api/v1${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token()}\r\n` +
      `idempotency-key: ${randomUUID()}\r\ncontent-type: ${type}\r\ncontent-length: ${size}\r\n\r\n`,
  );
  return socket;
}

test.each([
  { what: 'an attachment that is too large', to: toFiles, largest: LARGEST_FILE, status: 413 },
  { what: 'a sheet that is too large', to: toImports, largest: 20 * megabyte, status: 413 },
  {
    what: 'JSON that is too large',
    to: { path: '/reports', type: 'application/json', token: reporter },
    largest: megabyte,
    status: 413,
  },
  {
    what: 'an attachment of somebody whose session is over',
    to: { ...toFiles, token: () => 'over' },
    largest: LARGEST_FILE,
    status: 401,
  },
  {
    what: 'a sheet of somebody who may not bring one',
    to: { ...toImports, token: reporter },
    largest: 20 * megabyte,
    status: 403,
  },
  {
    what: 'an attachment without a name',
    to: { ...toFiles, path: '/files' },
    largest: LARGEST_FILE,
    status: 400,
  },
])('$what', async ({ to, largest, status }) => {
  const told: string[] = [];
  const telling = (name: string, size: number) => {
    const socket = begin(to, size);
    onTestFinished(() => void socket.destroy());
    socket.once('data', (answer) => told.push(`${name} ${String(answer).slice(9, 12)}`));
    return socket;
  };
  const becomes = (...expected: string[]) =>
    expect.poll(() => told, { timeout: 30_000 }).toEqual(expected.map((one) => `${one} ${status}`));
  const slow = telling('slow', largest + 100_000);
  await new Promise((resolve) => slow.write(randomBytes(largest + 50_000), resolve));
  telling('huge', 3 * largest);
  await becomes('huge');
  telling('another', 3 * largest);
  await becomes('huge', 'another');
  slow.write(randomBytes(50_000));
  await becomes('huge', 'another', 'slow');
});
