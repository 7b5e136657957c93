import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ largestFile: 300_000 });
});
afterAll(() => world.stop());

const report = {
  fact: 'phishing',
  title: 'Con un allegato',
  text: 'Il messaggio è allegato.',
  tlp: 'AMBER',
} as const;

const bank = () => world.as('bank1', 'reporter');
const upload = (content: Uint8Array | string, name = 'prova.bin', mediaType?: string) =>
  bank().files.upload(
    { query: { name, ...(mediaType && { mediaType }) } },
    { upload: new Blob([content as never]) },
  );
const onDisk = () =>
  readdirSync(world.filesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(world.filesFolder, name)).isFile(),
  );
const download = (uid: string, player: 'bank1' | 'bank2' | 'outsourcer') =>
  fetch(`${world.origin}/api/v1/files/${uid}`, {
    headers: { authorization: `Bearer ${world.token(player)}` },
  });

test('an attachment goes with its report, and comes out byte for byte, to be saved', async () => {
  const content = randomBytes(250_000);
  const file = await upload(content, 'schermata “è”.png', 'image/png');
  expect(file).toMatchObject({ name: 'schermata “è”.png', size: 250_000 });
  const sent = await bank().reports.send({ body: { ...report, attachments: [file.uid] } });
  const seen = await world.as('outsourcer').reports.show({ params: { uid: sent.uid } });
  expect(seen.content?.attachments).toMatchObject([{ uid: file.uid, sha256: file.sha256 }]);

  const answer = await download(file.uid, 'outsourcer');
  expect(content.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''schermata%20/),
    'content-security-policy': expect.stringContaining('sandbox'),
  });
});

test('nobody else gets it, before or after it is sent', async () => {
  const file = await upload('un testo');
  for (const other of ['bank2', 'outsourcer'] as const)
    expect((await download(file.uid, other)).status).toBe(404);
  await bank().reports.send({ body: { ...report, attachments: [file.uid] } });
  expect((await download(file.uid, 'bank2')).status).toBe(404);
  expect((await download(file.uid, 'outsourcer')).status).toBe(200);
});

test('another organisation cannot attach what it did not upload', async () => {
  const file = await upload('mio');
  await expect(
    world.as('bank2', 'reporter').reports.draft({ body: { attachments: [file.uid] } }),
  ).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: [{ pointer: '/attachments' }] },
  });
});

test('a file is in one place: what was sent cannot be sent again with something else', async () => {
  const file = await upload('una volta');
  await bank().reports.send({ body: { ...report, attachments: [file.uid] } });
  await expect(
    bank().reports.draft({ body: { ...report, attachments: [file.uid] } }),
  ).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
});

test('what is too large is refused, said before or found out on the way', async () => {
  const before = onDisk();
  await expect(upload(randomBytes(300_001))).rejects.toMatchObject({
    problem: { code: 'too_large', status: 413 },
  });
  let left = 40;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) =>
      left-- > 0 ? controller.enqueue(randomBytes(10_000)) : controller.close(),
  });
  await expect(
    bank().files.upload({ query: { name: 'lungo.bin' } }, { upload: stream }),
  ).rejects.toMatchObject({ problem: { code: 'too_large' } });
  expect(onDisk()).toEqual(before);
});

test.each([
  ['a plain text', 'carta 4111 1111 1111 1111 di prova', 'nota.txt', 'text/plain'],
  [
    'something that only looks like text',
    `${'x'.repeat(70_000)} 4111111111111111`,
    'dati',
    undefined,
  ],
  ['UTF-16', Buffer.from('\ufeffcarta 4111111111111111', 'utf16le'), 'nota.txt', 'text/plain'],
  [
    'a mail in base64',
    `Subject: x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('carta 4111111111111111').toString('base64')}\r\n`,
    'm.eml',
    'message/rfc822',
  ],
] as const)('a file that holds card numbers is refused: %s', async (_what, content, name, type) => {
  const before = onDisk();
  await expect(upload(content, name, type)).rejects.toMatchObject({
    problem: { code: 'holds_card_numbers' },
  });
  expect(onDisk()).toEqual(before);
});

test('half an upload leaves nothing, and the server goes on', async () => {
  const before = onDisk();
  const { port } = new URL(world.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST /api/v1/files?name=meta.bin HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${world.token('bank1', 'reporter')}\r\n` +
      `idempotency-key: ${randomUUID()}\r\ncontent-type: application/octet-stream\r\ncontent-length: 200000\r\n\r\n`,
  );
  socket.write(randomBytes(90_000));
  await expect.poll(onDisk, { timeout: 30_000 }).not.toEqual(before);
  socket.destroy();
  await expect.poll(onDisk, { timeout: 30_000 }).toEqual(before);
  await upload('ancora vivo');
});

test('the same key gives the same file, another content under it is refused', async () => {
  const idempotencyKey = randomUUID();
  const put = (content: string) =>
    bank().files.upload(
      { query: { name: 'a.txt' } },
      { upload: new Blob([content]), idempotencyKey },
    );
  const first = await put('uguale');
  const before = onDisk();
  expect(await put('uguale')).toEqual(first);
  await expect(put('diverso')).rejects.toMatchObject({
    problem: { code: 'idempotency_key_reused' },
  });
  expect(onDisk()).toEqual(before);
});

test('a name cannot lead out of its folder, end a header or turn around', async () => {
  const named = await upload('x', '../../etc/\u202ecod.exe\r\nset-cookie: a=b');
  expect(named.name).toBe('cod.exeset-cookie: a=b');
  for (const bad of ['..', '/', '\u200b'])
    await expect(upload('x', bad)).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
  await expect(upload('')).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
});

test('JSON where a file is expected, and a file where JSON is, are refused', async () => {
  const raw = (path: string, type: string) =>
    fetch(`${world.origin}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.token('bank1', 'reporter')}`,
        'content-type': type,
        'idempotency-key': randomUUID(),
      },
      body: '{}',
    });
  expect((await raw('/files?name=x', 'application/json')).status).toBe(415);
  expect((await raw('/reports', 'application/octet-stream')).status).toBe(415);
});

test('what was never sent is swept after a day, rows and files; what was sent stays', async () => {
  const kept = await upload('resta');
  await bank().reports.send({ body: { ...report, attachments: [kept.uid] } });
  const lost = await upload('orfano');
  const gone = await upload('tolto');
  await bank().files.remove({ params: { uid: gone.uid } });
  await expect(bank().files.remove({ params: { uid: kept.uid } })).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
  world.clock.advance(86_400 + 60);
  await world.composed.background.duties.find(({ name }) => name === 'orphan-files')?.run();
  expect((await download(lost.uid, 'bank1')).status).toBe(404);
  expect((await download(kept.uid, 'bank1')).status).toBe(200);
});
