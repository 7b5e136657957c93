import { randomUUID } from 'node:crypto';
import { type Operation, operationList } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../packages/server/src/platform/log.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { createWorld, type World } from '../harness/world.ts';

// What a person writes must not end in the log of the service, which other eyes read: not through an address, not through a
// header, and not through the error of a database that repeats the row.

const marker = 'Tombolini';
const lines: string[] = [];
const log = createLog('trace', { write: (line: string) => lines.push(line) });
let world: World;
beforeAll(async () => {
  world = await createWorld({ logError: log.error, logAnswer: log.answered });
  lines.length = 0;
});
afterAll(() => world.stop());

const written = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const expectClean = () => expect(lines.filter((line) => line.includes(marker))).toEqual([]);

/** The marker wherever something may be said. */
async function ask(op: Operation, path: string, body: string | undefined) {
  const abort = new AbortController();
  const response = await fetch(`${world.origin}/api/v1${path}?q=${marker}&cursor=${marker}`, {
    method: op.method,
    signal: abort.signal,
    headers: {
      authorization: `Bearer ${world.token('bank1', 'reporter')}`,
      'idempotency-key': `${marker}-${randomUUID()}`,
      'user-agent': marker,
      referer: `https://${marker}.example/`,
      'if-match': '"1"',
      cookie: `x=${marker}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  });
  if (op.transfer === 'events') abort.abort();
  else await response.arrayBuffer();
}

test('no operation writes down what it was asked', async () => {
  for (const op of operationList) {
    const body = op.method === 'GET' ? undefined : JSON.stringify({ title: marker, body: marker });
    await ask(op, op.path.replace(/\{\w+\}/g, marker), body).catch(() => {});
    await ask(op, op.path.replace(/\{\w+\}/g, randomUUID()), body && `{"${marker}": `).catch(
      () => {},
    );
  }
  expect(written().length).toBeGreaterThan(operationList.length);
  expect(new Set(written().map(({ operation }) => operation)).size).toBeGreaterThan(100);
  expectClean();
});

test('an error of the database is told by its place and code, not by the row that it repeats', async () => {
  await rowsAsOwner(
    world.database.ownerUrl,
    `alter table staffetta.report add constraint impossible
       check (case when title ~ '${marker}' then title::int else 0 end = 0)`,
  );
  const answer = await fetch(`${world.origin}/api/v1/reports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.token('bank1', 'reporter')}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ recipient: world.orgs.outsourcer.uid, title: marker }),
  });
  const problem = (await answer.json()) as { instance: string; status: number };
  expect(problem.status).toBe(500);
  const found = written().filter(({ requestId }) => requestId === problem.instance);
  expect(found).toMatchObject([
    { err: { code: '22P02', stack: expect.any(Array) } },
    { status: 500, code: 'internal' },
  ]);
  expect(JSON.stringify(problem)).not.toContain(marker);
  expectClean();
});
