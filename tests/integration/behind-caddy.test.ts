import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caddy, findCaddy, startCaddy } from '../harness/caddy.ts';
import { freePorts } from '../harness/free-ports.ts';
import { type Asked, askBehind, openBehind, somebody } from '../harness/proxy.ts';
import { until } from '../harness/until.ts';
import { createWorld, type World } from '../harness/world.ts';

// The configuration that is shipped, in a real Caddy with TLS, before the real server.

const megabyte = 1024 * 1024;
const LIMIT = 40;
let world: World;
let proxy: Caddy;
let origin: string;
beforeAll(async () => {
  if (!findCaddy()) return;
  const [http, https] = (await freePorts(2)) as [number, number];
  origin = `https://localhost:${https}`;
  world = await createWorld({
    origin,
    trustProxy: ['127.0.0.1'],
    largestFile: 25 * megabyte,
    requestsPerMinute: LIMIT,
  });
  proxy = await startCaddy({ http, https, app: Number(new URL(world.origin).port) });
});
afterAll(async () => {
  await proxy?.stop();
  await world?.stop();
});

const ask = (path: string, asked: Asked = {}) => askBehind(proxy, path, asked);
const bearer = () => ({ authorization: `Bearer ${world.token('bank1', 'reporter')}` });

test.skipIf(!findCaddy())(
  'plain HTTP leads to HTTPS, and browsers are told to stay there',
  async () => {
    const plain = await fetch(`http://localhost:${proxy.httpPort}/accesso?x=1`, {
      redirect: 'manual',
    });
    // Whatever port it listens at here, people reach it at 443.
    const to = 'https://localhost/accesso?x=1';
    expect([plain.status, plain.headers.get('location')]).toEqual([308, to]);
    const { status, headers } = await ask('/api/v1/installation');
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  },
);

test.skipIf(!findCaddy())(
  'a request of another site is refused, one of its own is not',
  async () => {
    const out = (from: string) =>
      ask('/api/v1/session', {
        method: 'DELETE',
        headers: { cookie: '__Host-staffetta=nobody', origin: from },
      });
    expect((await out('https://evil.example')).status).toBe(403);
    expect((await out(origin)).status).not.toBe(403);
  },
);

test.skipIf(!findCaddy())(
  'who asks is counted by the address that Caddy saw, whatever it says itself',
  async () => {
    const [flooder, other] = [somebody(), somebody()];
    const statuses: (number | undefined)[] = [];
    for (let one = 0; one <= LIMIT; one += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${one}` };
      statuses.push((await ask('/api/v1/installation', { from: flooder, headers })).status);
    }
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect((await ask('/api/v1/installation', { from: other })).status).toBe(200);
  },
);

test.skipIf(!findCaddy())('events arrive while the stream is open, and no longer', async () => {
  const stream = await openBehind(proxy, '/api/v1/live', { headers: bearer() });
  expect(stream.headers['content-type']).toContain('text/event-stream');
  const first = await new Promise<Buffer>((resolve) => stream.once('data', resolve));
  expect(first.toString()).toContain('retry: 3000');
  expect(stream.complete).toBe(false);
  expect(world.composed.streams.size).toBe(1);
  stream.destroy();
  // Each person may have a few: those of pages that were left must not count.
  await until(async () => world.composed.streams.size === 0, 15);
});

test.skipIf(!findCaddy())('the limit on attachments is told by Staffetta, in words', async () => {
  const upload = (size: number) =>
    ask('/api/v1/files?name=x.bin', {
      method: 'POST',
      headers: {
        ...bearer(),
        'idempotency-key': randomUUID(),
        'content-type': 'application/octet-stream',
      },
      body: Buffer.alloc(size, 'a'),
    });
  expect((await upload(25 * megabyte)).status).toBe(201);
  const above = await upload(25.5 * megabyte);
  expect([above.status, JSON.parse(above.text)]).toEqual([
    413,
    expect.objectContaining({ code: 'too_large' }),
  ]);
});

test.skipIf(!findCaddy())('readiness is for the house, metrics for nobody', async () => {
  expect((await ask('/readyz')).status).toBe(404);
  expect((await ask('/readyz', { from: '127.0.0.1' })).text).toBe('ready\n');
  expect((await ask('/metrics')).text).not.toContain('staffetta_');
});

test.skipIf(!findCaddy())(
  'secrets in addresses are in no log, also while Staffetta does not answer',
  async () => {
    const secret = [
      '/api/v1/lists/zitto-zitto/domains.txt',
      '/riscontro/zitto-zitto',
      '/preferenze/zitto-zitto',
      '/conferma-adesione/zitto-zitto',
    ];
    for (const path of secret) {
      await ask(path);
      await fetch(`http://localhost:${proxy.httpPort}${path}`, { redirect: 'manual' });
    }
    await world.composed.app.close();
    for (const path of secret) expect((await ask(path)).status).toBe(502);
    // It writes a log; this is not in it.
    expect(proxy.log()).toContain('"logger":"http"');
    expect(proxy.log()).not.toContain('zitto');
  },
);
