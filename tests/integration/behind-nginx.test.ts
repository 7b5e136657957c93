import { expect, test } from 'vitest';
import { certificate } from '../../packages/server/src/health/checks/certificate.ts';
import { findNginx, startNginx } from '../harness/nginx.ts';
import { type Asked, askBehind } from '../harness/proxy.ts';
import { everyProxyHolds, serverBehind } from './behind-a-proxy/every-proxy.ts';

// The configuration that is shipped, in a real nginx with TLS, before the real server.

const skips = !findNginx();
const behind = serverBehind(skips, startNginx);
const ask = (path: string, asked: Asked = {}) => askBehind(behind.proxy, path, asked);

everyProxyHolds(skips, behind);

test.skipIf(skips)('plain HTTP leads to HTTPS, and browsers are told to stay there', async () => {
  const plain = await fetch(`http://localhost:${behind.proxy.httpPort}/accesso?x=1`, {
    redirect: 'manual',
    headers: { host: 'evil.example' },
  });
  expect([plain.status, plain.headers.get('location')]).toEqual([
    301,
    `${behind.origin}/accesso?x=1`,
  ]);
  const { status, headers } = await ask('/api/v1/installation');
  expect(status).toBe(200);
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  expect(headers.server).toBe('nginx');
});

test.skipIf(skips)(
  'the session cookie is for this host and TLS alone; other sites are refused',
  async () => {
    const { link } = await behind.world.as('bank1', 'administrator').people.invite({
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
    const accepted = await accept(behind.origin);
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
    expect((await out(behind.origin)).status).toBeLessThan(300);
  },
);

test.skipIf(skips)(
  'secrets in addresses stay out of the access log; readiness is for the house',
  async () => {
    await ask('/api/v1/lists/zitto-zitto/domains.txt');
    await ask('/riscontro/zitto-zitto');
    await ask('/preferenze/zitto-zitto');
    await ask('/conferma-adesione/zitto-zitto');
    await ask('/api/v1/installation?seen');
    expect(behind.proxy.accessLog()).toContain('?seen');
    expect(behind.proxy.accessLog()).not.toContain('zitto');
    expect((await ask('/readyz')).status).toBe(403);
    expect((await ask('/readyz', { from: '127.0.0.1' })).text).toBe('ready\n');
    expect((await ask('/metrics')).text).not.toContain('staffetta_');
  },
);

test.skipIf(skips)('the page “Stato” reads the certificate that nginx shows', async () => {
  const finding = await certificate({ origin: behind.origin, clock: behind.world.clock }).look();
  expect(finding).toMatchObject({
    state: 'warning',
    what: { en: expect.stringMatching(/39 days left.*DEPTH_ZERO_SELF_SIGNED_CERT/) },
  });
});

test.skipIf(skips)(
  'while Staffetta does not answer, and without TLS, secrets in addresses are in no log either',
  async () => {
    const secret = [
      '/api/v1/lists/zitto-zitto/domains.txt',
      '/riscontro/zitto-zitto',
      '/preferenze/zitto-zitto',
      '/conferma-adesione/zitto-zitto',
    ];
    for (const path of secret)
      await fetch(`http://localhost:${behind.proxy.httpPort}${path}`, { redirect: 'manual' });
    await behind.world.composed.app.close();
    for (const path of secret) expect((await ask(path)).status).toBe(502);
    await ask('/api/v1/installation?unanswered');
    expect(behind.proxy.errorLog()).toContain('?unanswered');
    expect(`${behind.proxy.accessLog()}${behind.proxy.errorLog()}`).not.toContain('zitto');
  },
);
