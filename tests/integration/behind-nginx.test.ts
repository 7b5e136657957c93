import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificate } from '../../packages/server/src/health/checks/certificate.ts';
import { freePorts } from '../harness/free-ports.ts';
import { findNginx, type Nginx, startNginx } from '../harness/nginx.ts';
import { type Asked, askBehind, openBehind, somebody } from '../harness/proxy.ts';
import { createWorld, type World } from '../harness/world.ts';

// The configuration that is shipped, in a real nginx with TLS, before the real server.

const megabyte = 1024 * 1024;
const LIMIT = 40;
let world: World;
let proxy: Nginx;
let origin: string;
beforeAll(async () => {
  if (!findNginx()) return;
  const [http, https] = (await freePorts(2)) as [number, number];
  origin = `https://localhost:${https}`;
  world = await createWorld({
    origin,
    trustProxy: ['127.0.0.1'],
    largestFile: 25 * megabyte,
    requestsPerMinute: LIMIT,
  });
  proxy = await startNginx({ http, https, app: Number(new URL(world.origin).port) });
});
afterAll(async () => {
  await proxy?.stop();
  await world?.stop();
});

const open = (path: string, asked: Asked = {}) => openBehind(proxy, path, asked);
const ask = (path: string, asked: Asked = {}) => askBehind(proxy, path, asked);
const bearer = () => ({ authorization: `Bearer ${world.token('bank1', 'reporter')}` });

test.skipIf(!findNginx())(
  'plain HTTP leads to HTTPS, and browsers are told to stay there',
  async () => {
    const plain = await fetch(`http://localhost:${proxy.httpPort}/accesso?x=1`, {
      redirect: 'manual',
      headers: { host: 'evil.example' },
    });
    expect([plain.status, plain.headers.get('location')]).toEqual([301, `${origin}/accesso?x=1`]);
    const { status, headers } = await ask('/api/v1/installation');
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
    expect(headers.server).toBe('nginx');
  },
);

test.skipIf(!findNginx())(
  'the session cookie is for this host and TLS alone; other sites are refused',
  async () => {
    const { link } = await world.as('bank1', 'administrator').people.invite({
      body: { name: 'P', email: 'p@bank1.example', language: 'it', roles: ['reporter'] },
    });
    const accept = (from: string) =>
      ask('/api/v1/session/invitation/accept', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: from },
        body: JSON.stringify({
          secret: link.path.split('#')[1],
          password: 'cavallo batteria graffetta',
        }),
      });
    const accepted = await accept(origin);
    expect(accepted.status).toBeLessThan(300);
    const cookie = accepted.headers['set-cookie']?.[0] ?? '';
    for (const part of ['__Host-staffetta=', 'Secure', 'HttpOnly', 'SameSite=Strict'])
      expect(cookie).toContain(part);
    const out = (from: string) =>
      ask('/api/v1/session', {
        method: 'DELETE',
        headers: { cookie: cookie.split(';')[0]!, origin: from },
      });
    expect((await out('https://evil.example')).status).toBe(403);
    expect((await out(origin)).status).toBeLessThan(300);
  },
);

test.skipIf(!findNginx())(
  'who asks is counted by the address that nginx saw, whatever it says itself',
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

test.skipIf(!findNginx())('events arrive while the stream is open', async () => {
  const stream = await open('/api/v1/live', { headers: bearer() });
  expect(stream.headers['content-type']).toContain('text/event-stream');
  const heard: string[] = [];
  const first = new Promise<void>((resolve) => {
    stream.on('data', (part: Buffer) => {
      heard.push(part.toString());
      resolve();
    });
  });
  await first;
  expect(heard.join('')).toContain('retry: 3000');
  expect(stream.complete).toBe(false);
  stream.destroy();
});

test.skipIf(!findNginx())(
  'the limit on attachments is told by Staffetta, in words; far above it by nginx',
  async () => {
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
  },
);

test.skipIf(!findNginx())(
  'secrets in addresses stay out of the access log; readiness is for the house',
  async () => {
    await ask('/api/v1/lists/zitto-zitto/domains.txt');
    await ask('/riscontro/zitto-zitto');
    await ask('/preferenze/zitto-zitto');
    await ask('/conferma-adesione/zitto-zitto');
    await ask('/api/v1/installation?seen');
    expect(proxy.accessLog()).toContain('?seen');
    expect(proxy.accessLog()).not.toContain('zitto');
    expect((await ask('/readyz')).status).toBe(403);
    expect((await ask('/readyz', { from: '127.0.0.1' })).text).toBe('ready\n');
    expect((await ask('/metrics')).text).not.toContain('staffetta_');
  },
);

test.skipIf(!findNginx())('the page “Stato” reads the certificate that nginx shows', async () => {
  const finding = await certificate({ origin, clock: world.clock }).look();
  expect(finding).toMatchObject({
    state: 'warning',
    what: { en: expect.stringMatching(/39 days left.*DEPTH_ZERO_SELF_SIGNED_CERT/) },
  });
});

test.skipIf(!findNginx())(
  'while Staffetta does not answer, and without TLS, secrets in addresses are in no log either',
  async () => {
    const secret = [
      '/api/v1/lists/zitto-zitto/domains.txt',
      '/riscontro/zitto-zitto',
      '/preferenze/zitto-zitto',
      '/conferma-adesione/zitto-zitto',
    ];
    for (const path of secret)
      await fetch(`http://localhost:${proxy.httpPort}${path}`, { redirect: 'manual' });
    await world.composed.app.close();
    for (const path of secret) expect((await ask(path)).status).toBe(502);
    await ask('/api/v1/installation?unanswered');
    expect(proxy.errorLog()).toContain('?unanswered');
    expect(`${proxy.accessLog()}${proxy.errorLog()}`).not.toContain('zitto');
  },
);
