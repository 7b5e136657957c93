import { expect, test } from 'vitest';
import { findCaddy, startCaddy } from '../harness/caddy.ts';
import { type Asked, askBehind } from '../harness/proxy.ts';
import { everyProxyHolds, serverBehind } from './behind-a-proxy/every-proxy.ts';

// The configuration that is shipped, in a real Caddy with TLS, before the real server.

const skips = !findCaddy();
const behind = serverBehind(skips, startCaddy);
const ask = (path: string, asked: Asked = {}) => askBehind(behind.proxy, path, asked);

everyProxyHolds(skips, behind);

test.skipIf(skips)('plain HTTP leads to HTTPS, and browsers are told to stay there', async () => {
  const plain = await fetch(`http://localhost:${behind.proxy.httpPort}/accesso?x=1`, {
    redirect: 'manual',
  });
  // Whatever port it listens at here, people reach it at 443.
  const to = 'https://localhost/accesso?x=1';
  expect([plain.status, plain.headers.get('location')]).toEqual([308, to]);
  const { status, headers } = await ask('/api/v1/installation');
  expect(status).toBe(200);
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
});

test.skipIf(skips)('a request of another site is refused, one of its own is not', async () => {
  const out = (from: string) =>
    ask('/api/v1/session', {
      method: 'DELETE',
      headers: { cookie: '__Host-staffetta=nobody', origin: from },
    });
  expect((await out('https://evil.example')).status).toBe(403);
  expect((await out(behind.origin)).status).not.toBe(403);
});

test.skipIf(skips)('readiness is for the house, metrics for nobody', async () => {
  expect((await ask('/readyz')).status).toBe(404);
  expect((await ask('/readyz', { from: '127.0.0.1' })).text).toBe('ready\n');
  expect((await ask('/metrics')).text).not.toContain('staffetta_');
});

test.skipIf(skips)(
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
      await fetch(`http://localhost:${behind.proxy.httpPort}${path}`, { redirect: 'manual' });
    }
    await behind.world.composed.app.close();
    for (const path of secret) expect((await ask(path)).status).toBe(502);
    // It writes a log; this is not in it.
    expect(behind.proxy.log()).toContain('"logger":"http"');
    expect(behind.proxy.log()).not.toContain('zitto');
  },
);
