import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../run.ts';

// Pieces as the network brings them; what the real server gives is seen in tests/integration/command-line.test.ts.
const content = randomBytes(700_000);
let answer: (response: ServerResponse) => void;
const server = createServer((_request, response) => answer(response));
let folder: string;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffetta-download-'));
  return () => rmSync(folder, { recursive: true });
});

async function download(...args: string[]) {
  const { port } = server.address() as AddressInfo;
  const env = {
    HOME: folder,
    STAFFETTA_URL: `http://127.0.0.1:${port}`,
    STAFFETTA_TOKEN: 'secret',
  };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([buffer(stdout), text(stderr)]);
  const typed = ['file', 'download', 'x', ...args];
  const exit = await run(typed, { env, stdin: Readable.from([]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { out, err, exit };
}

const inPieces = (response: ServerResponse) => {
  for (let at = 0; at < content.length; at += 50_000)
    response.write(content.subarray(at, at + 50_000));
  response.end();
};

/** Half of it has arrived when the connection goes away. */
const halfway = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, content.length / 2), () => response.destroy());
};

test('a download is in its file whole, for its owner alone, and nothing is left beside it', async () => {
  answer = inPieces;
  const file = join(folder, 'allegato');
  const { exit } = await download('-o', file);
  expect(exit).toBe(0);
  expect(readFileSync(file).equals(content)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['allegato']);
});

test('a connection lost midway leaves nothing half, and what was there as it was', async () => {
  answer = halfway;
  const file = join(folder, 'allegato');
  const fresh = await download('-o', file);
  expect([fresh.exit, readdirSync(folder)]).toEqual([3, []]);
  expect(fresh.err).toContain('La connessione si è interrotta');
  writeFileSync(file, 'di prima');
  const over = await download('-o', file, '--force');
  expect([over.exit, readdirSync(folder)]).toEqual([3, ['allegato']]);
  expect(readFileSync(file, 'utf8')).toBe('di prima');
});

test('what cannot be written is not said to be unreadable', async () => {
  answer = inPieces;
  const nowhere = await download('-o', join(folder, 'manca', 'allegato'));
  expect([nowhere.exit, nowhere.err]).toEqual([
    5,
    expect.stringMatching(/^La cartella .+ non esiste/),
  ]);
  const long = await download('-o', join(folder, 'a'.repeat(300)));
  expect(long.err).toMatch(/non si può scrivere \(ENAMETOOLONG\)/);
});

test('the standard output has each piece as it comes', async () => {
  answer = inPieces;
  const { out, exit } = await download('-o', '-');
  expect([exit, out.equals(content)]).toEqual([0, true]);
});

test('the file grows while the server is still sending', async () => {
  let finish = () => {};
  answer = (response) => {
    response.write(content.subarray(0, 300_000));
    finish = () => response.end(content.subarray(300_000));
  };
  const done = download('-o', join(folder, 'allegato'));
  const sizes = () => readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  await expect.poll(sizes, { timeout: 30_000 }).toEqual([300_000]);
  finish();
  expect((await done).exit).toBe(0);
});
