import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../../harness/free-ports.ts';
import {
  askBehind,
  openBehind,
  type Ports,
  type SiteProxy,
  somebody,
} from '../../harness/proxy.ts';
import { until } from '../../harness/until.ts';
import { createWorld, type World } from '../../harness/world.ts';

const megabyte = 1024 * 1024;
const LIMIT = 40;

export interface Behind<P extends SiteProxy> {
  readonly world: World;
  readonly proxy: P;
  /** Where people reach it. */
  readonly origin: string;
}

/** A real server behind a real proxy with TLS, for one file; empty until its tests begin, and where `skips`. */
export function serverBehind<P extends SiteProxy>(
  skips: boolean,
  start: (ports: Ports) => Promise<P>,
): Behind<P> {
  const behind: Partial<{ -readonly [K in keyof Behind<P>]: Behind<P>[K] }> = {};
  beforeAll(async () => {
    if (skips) return;
    const [http, https] = (await freePorts(2)) as [number, number];
    behind.origin = `https://localhost:${https}`;
    behind.world = await createWorld({
      origin: behind.origin,
      trustProxy: ['127.0.0.1'],
      largestFile: 25 * megabyte,
      requestsPerMinute: LIMIT,
    });
    const app = Number(new URL(behind.world.origin).port);
    behind.proxy = await start({ http, https, app });
  });
  afterAll(async () => {
    await behind.proxy?.stop();
    await behind.world?.stop();
  });
  return behind as Behind<P>;
}

/** What each shipped configuration promises alike. */
export function everyProxyHolds(skips: boolean, behind: Behind<SiteProxy>): void {
  const bearer = () => ({ authorization: `Bearer ${behind.world.token('bank1', 'reporter')}` });

  test.skipIf(skips)(
    'who asks is counted by the address that the proxy saw, whatever it says itself',
    async () => {
      const [flooder, other] = [somebody(), somebody()];
      const asks = (from: string, headers = {}) =>
        askBehind(behind.proxy, '/api/v1/installation', { from, headers });
      const statuses: (number | undefined)[] = [];
      for (let one = 0; one <= LIMIT; one += 1)
        statuses.push((await asks(flooder, { 'x-forwarded-for': `203.0.113.${one}` })).status);
      expect(statuses.at(0)).toBe(200);
      expect(statuses.at(-1)).toBe(429);
      expect((await asks(other)).status).toBe(200);
    },
  );

  test.skipIf(skips)('events arrive while the stream is open, and no longer', async () => {
    const { world, proxy } = behind;
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

  const upload = (path: string, token: string, size: number) =>
    askBehind(behind.proxy, `/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        'content-type': 'application/octet-stream',
      },
      body: Buffer.alloc(size, 'a'),
    });
  const told = ({ status, text }: Awaited<ReturnType<typeof upload>>) => [
    status,
    (JSON.parse(text) as { code?: string }).code,
  ];

  test.skipIf(skips)('the limit on attachments is told by Staffetta, in words', async () => {
    const send = (size: number) =>
      upload('/files?name=x.bin', behind.world.token('bank1', 'reporter'), size);
    expect((await send(25 * megabyte)).status).toBe(201);
    expect(told(await send(25.5 * megabyte))).toEqual([413, 'too_large']);
  });

  test.skipIf(skips)('so is the one on sheets, and that a session is over', async () => {
    const send = (token: string) => upload('/imports?name=x.csv', token, 22 * megabyte);
    const administrator = behind.world.token('association', 'administrator');
    expect(told(await send(administrator))).toEqual([413, 'too_large']);
    expect(told(await send('over'))).toEqual([401, 'not_signed_in']);
  });
}
