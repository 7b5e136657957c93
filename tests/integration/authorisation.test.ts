import { randomUUID } from 'node:crypto';
import { type Operation, operationList, roles, urlOf } from '@staffetta/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type PlayerKey, type Post, posts, rolesOf } from '../harness/cast.ts';
import { createWorld, type World } from '../harness/world.ts';

// Every operation of the contract is walked, so that a new one cannot be without this test: nobody signed in,
// every role of every kind of organisation that may not, and one that may.

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const players: PlayerKey[] = ['national', 'cosc', 'section', 'outsourcer', 'branch', 'bank1'];
const callers = players.flatMap((player) => posts.map((post) => ({ player, post })));

test('the contract and the server know the same operations', () => {
  const missing = operationList.filter(
    (op) =>
      !world.composed.app.hasRoute({
        method: op.method,
        url: `/api/v1${op.path.replace(/\{(\w+)\}/g, ':$1')}`,
      }),
  );
  expect(missing.map((op) => op.id)).toEqual([]);
  expect(new Set(operationList.map((op) => op.id)).size).toBe(operationList.length);
});

test('public operations are these and no more', () => {
  const open = operationList.filter((op) => op.who === 'public').map((op) => op.id);
  // The list may only shrink, or grow with a reason in the threat model.
  expect(open.sort()).toEqual([...publicOperations].sort());
});

const publicOperations = [
  'admissions.doors',
  'admissions.request',
  'feeds.read',
  'installation.claim',
  'installation.status',
  'session.acceptInvitation',
  'session.invitation',
  'session.passkeyOptions',
  'session.signIn',
  'session.signInWithLink',
  'session.signInWithPasskey',
];

test('public pages are these and no more', () => {
  const outside = everyRoute().filter((one) => !one.includes(' /api/'));
  // Each has its reason in the threat model.
  expect(outside.sort()).toEqual(publicPages);
});

/** `GET, HEAD /path` of whatever the server answers, read from the tree that the router prints. */
function everyRoute(): string[] {
  const above: string[] = [];
  const found: string[] = [];
  for (const line of world.composed.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent, part = '', methods] = /^(.*)[├└]── (\S*)(?: \((.+)\))?$/.exec(line) ?? [];
    if (indent === undefined) continue;
    const depth = indent.length / 4;
    above.splice(depth, Infinity, part);
    if (methods) found.push(`${methods} ${above.join('')}`);
  }
  return found;
}

const publicPages = [
  'GET, HEAD /healthz',
  'GET, HEAD /pagine.css',
  'GET, HEAD /readyz',
  'GET, HEAD, POST /conferma-adesione/:token',
  'GET, HEAD, POST /preferenze/:token',
  'GET, HEAD, POST /riscontro/:token',
  'GET, HEAD, POST /verifica',
  'GET, HEAD, POST /verify',
];

describe.each(operationList.filter((op) => op.who !== 'public').map((op) => [op.id, op] as const))(
  '%s',
  (_, op) => {
    test('refuses who is not signed in, and a token that nobody has', async () => {
      expect(await ask(op)).toMatchObject({ status: 401, code: 'not_signed_in' });
      const stranger = 'x'.repeat(43);
      expect(await ask(op, stranger)).toMatchObject({ status: 401, code: 'not_signed_in' });
    });

    test('refuses every role and kind that the contract does not name', async () => {
      const refused = callers.filter((caller) => !named(op, caller.player, caller.post));
      for (const { player, post } of refused)
        expect(await ask(op, world.token(player, post)), `${post} of ${player}`).toMatchObject({
          status: 403,
          code: 'not_allowed',
        });
    });

    test('lets in a role that the contract names', async () => {
      const allowed = callers.find((caller) => named(op, caller.player, caller.post));
      expect(allowed, 'nobody may call it').toBeDefined();
      const answer = await ask(op, world.token(allowed!.player, allowed!.post));
      expect(answer.status).not.toBe(401);
      expect(answer.code).not.toBe('not_allowed');
      expect(answer.status).toBeLessThan(500);
    });
  },
);

/** The contract's own words, applied here a second time. */
function named(op: Operation, player: PlayerKey, post: Post): boolean {
  if (op.who === 'signed-in' || op.who === 'public') return true;
  const { roles: wanted, kinds } = op.who;
  return (
    (!kinds || kinds.includes(cast[player].kind)) && rolesOf(post).some((r) => wanted.includes(r))
  );
}

/** A call with ids of nothing and no body: enough to see whether the door opens. */
async function ask(op: Operation, token?: string) {
  const names = [...op.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const params = Object.fromEntries(names.map((name) => [name, randomUUID()]));
  const abort = new AbortController();
  const response = await fetch(urlOf(world.origin, op, { params } as never), {
    method: op.method,
    signal: abort.signal,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(op.method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(op.versioned ? { 'if-match': '"1"' } : {}),
    },
  });
  const isProblem = response.headers.get('content-type')?.includes('problem');
  const code = isProblem ? ((await response.json()) as { code: string }).code : undefined;
  // A stream of events never ends by itself.
  if (!isProblem) abort.abort();
  return { status: response.status, code };
}

test('every role opens something', () => {
  for (const role of roles)
    expect(
      operationList.some((op) => typeof op.who === 'object' && op.who.roles.includes(role)),
      role,
    ).toBe(true);
});
