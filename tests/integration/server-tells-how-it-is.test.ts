import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ComposeOptions } from '../../packages/server/src/compose.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { createWorld, testOptions, type World } from '../harness/world.ts';

// Options of a world are made for tests; the secrets must be known to write their fingerprints.
const { secrets } = testOptions('', '');
let world: World;
beforeAll(async () => {
  const options: Partial<ComposeOptions> = { secrets, metricsUrl: 'http://127.0.0.1:0' };
  world = await createWorld(options);
});
afterAll(() => world.stop());

const get = async (path: string) => {
  const response = await fetch(`${world.origin}${path}`);
  return { status: response.status, text: await response.text() };
};
const asOwner = (text: string) => rowsAsOwner(world.database.ownerUrl, text);
/** What was found is kept for a second. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1_050));

test('it lives, and it is ready', async () => {
  expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
  expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' });
});

test('a migration that is missing, or keys of another installation, make it not ready', async () => {
  await later();
  await asOwner(
    `update public.staffetta_migration set name = 'moved' where name = '0005_journal.sql'`,
  );
  expect(await get('/readyz')).toEqual({ status: 503, text: 'not ready: migrations\n' });
  await asOwner(
    `update public.staffetta_migration set name = '0005_journal.sql' where name = 'moved'`,
  );
  await asOwner(
    `insert into staffetta.secret_fingerprint values ('wrappingKey', sha256('another'))`,
  );
  await later();
  expect(await get('/readyz')).toEqual({ status: 503, text: 'not ready: keys\n' });
  await asOwner('delete from staffetta.secret_fingerprint');
  await later();
  expect((await get('/readyz')).status).toBe(200);
});

test('while it stops it says so, and still lives', async () => {
  const one = await createWorld();
  one.composed.readiness.stop();
  const ready = await fetch(`${one.origin}/readyz`);
  expect([ready.status, await ready.text()]).toEqual([503, 'not ready: stopping\n']);
  expect((await fetch(`${one.origin}/healthz`)).status).toBe(200);
  await one.stop();
});

test('metrics count by operation and class, and name nobody', async () => {
  await world.as('bank1', 'reporter').desk.show({});
  await fetch(`${world.origin}/api/v1/reports/rossi-was-here`);
  await world.composed.watch.look();
  const text = await world.composed.metrics.text();
  expect(text).toContain('staffetta_http_requests_total{operation="desk.show",class="2xx"} 1');
  expect(text).toContain('staffetta_http_requests_total{operation="reports.show",class="4xx"} 1');
  expect(text).toMatch(/staffetta_database_connections\{state="open"\} [1-9]/);
  expect(text).toMatch(/staffetta_check_state\{check="disk"\} [012]/);
  for (const name of [
    'staffetta_deliveries_waiting 0',
    'staffetta_seal_seconds_bucket',
    'staffetta_disk_free_bytes',
    'staffetta_queue_depth',
    'staffetta_files_stored_total 0',
    'process_resident_memory_bytes',
  ])
    expect(text).toContain(name);
  const { orgs, people } = world;
  const names = [
    ...Object.values(orgs).flatMap(({ name, uid }) => [name, uid]),
    ...Object.values(people).flatMap((posts) => Object.values(posts).map(({ uid }) => uid)),
    'rossi',
  ];
  for (const name of names) expect(text).not.toContain(name);
});

test('the port that people reach has no metrics; their own port has nothing else', async () => {
  expect((await get('/metrics')).text).not.toContain('staffetta_');
  const { metricsPort } = world.composed;
  const own = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  expect([own.status, await own.text()]).toEqual([200, expect.stringContaining('staffetta_')]);
  expect((await fetch(`http://127.0.0.1:${metricsPort}/api/v1/installation`)).status).toBe(404);
});
