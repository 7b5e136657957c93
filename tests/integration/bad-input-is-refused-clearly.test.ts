import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { errors, type Operation, operationList, type Problem, urlOf } from '@staffetta/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type PlayerKey, type Post, posts, rolesOf } from '../harness/cast.ts';
import { placesIn, replaced, sampleOf } from '../harness/sample.ts';
import { everyUid, type Ids, idsFor } from '../harness/walk.ts';
import { createWorld, type World } from '../harness/world.ts';
import { livelyMonth } from './isolation/lively-month.ts';

// Every operation is given what an attacker or a broken program would send, in a world where something lives.
// Whatever comes back is an answer of the contract or a problem with a code of the closed list, never a fault of
// the server; and what was refused has left no row behind.

let world: World;
let ids: Ids;
let owner: pg.Client;
beforeAll(async () => {
  // Rows are counted before and after: nobody else may write some meanwhile.
  world = await createWorld({ works: false });
  await livelyMonth(world);
  ids = await everyUid(world, 3);
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  // Fails when the server had an internal error.
  await world.stop();
});

const NUL = String.fromCharCode(0);
const LONE_SURROGATE = '\ud800';

const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  2 ** 53,
  1e308,
  '',
  'x'.repeat(100_000),
  `a${NUL}b`,
  `a${LONE_SURROGATE}b`,
  '../../../etc/passwd',
  "'; drop table staffetta.item; --",
  '<script>alert(1)</script>',
  '\u202egpj.exe',
  [],
  {},
  [[[[]]]],
  { toString: 'x', constructor: { prototype: {} } },
  Array.from({ length: 2_000 }, () => 'a'),
];

const WRITING = operationList.filter((op) => op.body && op.transfer === 'json');

describe.each(WRITING.map((op) => [op.id, op] as const))('%s', (_, op) => {
  test('a hostile value in any place of the body', async () => {
    const whole = sampleOf(op.body);
    const bodies = placesIn(whole).flatMap((place, nth) =>
      // Three values a place, others at the next: each value meets many places without trying all pairs.
      [0, 1, 2].map((n) => replaced(whole, place, HOSTILE[(nth * 3 + n) % HOSTILE.length])),
    );
    for (const body of [...bodies, { ...(whole as object), unknown: 1 }])
      await harmless(op, JSON.stringify(body));
  });

  test.each<[string, string | Buffer]>([
    ['no JSON', '{"a":'],
    ['JSON of another shape', '[]'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['a deep nest', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['a deep list', '['.repeat(50_000)],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['a poisoned prototype', '{"__proto__":{"roles":["administrator"]}}'],
    ['the same key twice', '{"a":1,"a":2}'],
    ['more than may come', JSON.stringify({ text: 'x'.repeat(2_000_000) })],
  ])('%s', async (_what, body) => {
    const { status } = await refused(op, body);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test('another content type, and one that is encoded', async () => {
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    ])
      await harmless(op, '{}', headers);
  });
});

describe('queries and paths', () => {
  const reading = operationList.filter((op) => op.method === 'GET' && op.transfer === 'json');
  test.each(reading.map((op) => [op.id, op] as const))('%s', async (_, op) => {
    const whole = op.query ? (sampleOf(op.query) as Record<string, unknown>) : {};
    const hostile = ['', '-1', '1e9', 'x'.repeat(700), `%00`, "'", '<', '99999999999999999999'];
    for (const name of [...Object.keys(whole), 'unknown'])
      for (const value of hostile) await harmlessGet(op, `${name}=${value}`);
    await harmlessGet(op, 'cursor=a&cursor=b');
    for (const id of ['%00', '..%2f..', '0', "'", 'x'.repeat(5_000), '%ff', '%'])
      await harmlessPath(op, id);
  });
});

test('half a request leaves nothing, and the server goes on', async () => {
  const before = await rowCounts();
  const { port } = new URL(world.origin);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        [
          'POST /api/v1/reports HTTP/1.1',
          'host: localhost',
          `authorization: Bearer ${world.token('bank1', 'analyst')}`,
          `idempotency-key: ${randomUUID()}`,
          'content-type: application/json',
          'content-length: 4000',
          '',
          '{"fact":"phishing","title":"Met',
        ].join('\r\n'),
      );
      setTimeout(() => socket.destroy(), 100);
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
  expect(await rowCounts()).toEqual(before);
  expect((await world.as('bank1').desk.show()) as object).toBeDefined();
});

/** Refused with a problem of the closed list, and without a row more or less. */
async function refused(op: Operation, body: string | Buffer) {
  const before = await rowCounts();
  const answer = await harmless(op, body);
  expect(await rowCounts(), `${op.id} left something behind`).toEqual(before);
  return answer;
}

/** Any answer of the contract but a fault of the server. */
async function harmless(op: Operation, body: string | Buffer, headers: object = {}) {
  const response = await fetch(urlFor(op), {
    method: op.method,
    headers: {
      ...headersFor(op),
      'content-type': 'application/json',
      ...headers,
    },
    body,
  });
  return judged(op, response, body);
}

const harmlessGet = async (op: Operation, query: string) =>
  judged(
    op,
    await fetch(`${urlFor(op).split('?')[0]}?${query}`, { headers: headersFor(op) }),
    query,
  );

async function harmlessPath(op: Operation, id: string) {
  if (!op.path.includes('{')) return;
  const url = `${world.origin}/api/v1${op.path.replaceAll(/\{\w+\}/g, id)}`;
  await judged(op, await fetch(url, { headers: headersFor(op) }), id);
}

async function judged(op: Operation, response: Response, sent: string | Buffer) {
  const text = await response.text();
  const told = `${op.id} ${response.status} ${text.slice(0, 200)} for ${sent.slice(0, 200)}`;
  expect(response.status, told).toBeLessThan(500);
  if (response.status < 400) return { status: response.status };
  expect(response.headers.get('content-type'), told).toMatch(/^application\/problem\+json/);
  const problem = JSON.parse(text) as Pick<Problem, 'code' | 'detail' | 'status' | 'fields'>;
  // "Correct what is shown" shows something.
  if (problem.code === 'invalid_input') expect(problem.fields?.length, told).toBeGreaterThan(0);
  expect(Object.keys(errors), told).toContain(problem.code);
  expect(problem.detail.length, told).toBeGreaterThan(10);
  expect(text, told).not.toMatch(/staffetta\.|node_modules|\.ts:|syntax error|invalid byte/i);
  return { status: response.status };
}

function urlFor(op: Operation): string {
  const names = [...op.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const id = names.length > 0 ? (idsFor(op, ids)[0] ?? randomUUID()) : '';
  const params = Object.fromEntries(names.map((name) => [name, id]));
  return urlOf(world.origin, op, { params } as never);
}

const players: PlayerKey[] = ['outsourcer', 'cosc', 'bank1', 'national', 'branch'];

function headersFor(op: Operation): Record<string, string> {
  const callers = players.flatMap((player) => posts.map((post) => ({ player, post })));
  const caller = callers.find(({ player, post }) => named(op, player, post));
  return {
    ...(caller ? { authorization: `Bearer ${world.token(caller.player, caller.post)}` } : {}),
    'idempotency-key': randomUUID(),
    ...(op.versioned ? { 'if-match': '"1"' } : {}),
  };
}

function named(op: Operation, player: PlayerKey, post: Post): boolean {
  if (op.who === 'public') return false;
  if (op.who === 'signed-in') return post === 'analyst';
  const { roles: wanted, kinds } = op.who;
  return (
    (!kinds || kinds.includes(cast[player].kind)) && rolesOf(post).some((r) => wanted.includes(r))
  );
}

/** Rows of each table; attempts at signing in are counted on purpose, refused or not. */
async function rowCounts(): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ counts: Record<string, string> }>(`
    select jsonb_object_agg(relname, n) as counts from (
      select c.relname, (xpath('/row/n/text()', query_to_xml(
        format('select count(*) as n from staffetta.%I', c.relname), false, true, '')))[1]::text as n
      from pg_class c where c.relnamespace = 'staffetta'::regnamespace and c.relkind in ('r', 'p')
        and c.relname !~ '^(sign_in|attempt)'
    ) counted`);
  return rows[0]!.counts;
}
