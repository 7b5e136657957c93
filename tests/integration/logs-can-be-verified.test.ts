import { operations, urlOf } from '@staffetta/contract';
import { verifyLog } from '@staffetta/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitor } from '../../packages/server/src/identity/index.ts';
import { record } from '../../packages/server/src/journal/index.ts';
import type { PlayerKey } from '../harness/cast.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const agreement = world.agreements['Protocollo Aurora']!;
  for (let index = 0; index < 7; index += 1)
    await world.composed.work.run(await world.actor('cosc'), (work) =>
      record(
        work,
        {
          act: 'agreement.changed',
          actor: { org: world.orgs.cosc.uid, person: world.people.cosc.analyst.uid },
          subject: { kind: 'agreement', id: agreement.uid, version: index + 1 },
          facts: { round: index },
        },
        { organisations: [world.orgs.cosc.id], agreements: [agreement.id] },
      ),
    );
});
afterAll(() => world.stop());

async function exported(player: PlayerKey, kind: 'private' | 'shared') {
  const { items } = await world.as(player, 'auditor').logs.list();
  const log = items.find((one) => one.kind === kind)!;
  const blob = await world.as(player, 'auditor').logs.export({ params: { uid: log.uid } });
  return { log, file: Buffer.from(await blob.arrayBuffer()) };
}

async function* lines(file: Buffer) {
  yield file;
}

test('both parties export the same shared log, and each file verifies', async () => {
  const police = await exported('cosc', 'shared');
  const hub = await exported('outsourcer', 'shared');
  expect(hub.log.uid).toBe(police.log.uid);
  expect(police.log.size).toBe(7);
  for (const { file } of [police, hub]) {
    const verdict = await verifyLog(lines(file));
    expect(verdict).toMatchObject({ ok: true });
  }
});

test('one changed byte is found and the entry named', async () => {
  const { file } = await exported('cosc', 'shared');
  const text = file.toString('utf8');
  const spoilt = Buffer.from(text.replace('"round":3', '"round":4'));
  const verdict = await verifyLog(lines(spoilt));
  expect(verdict.ok).toBe(false);
  expect(JSON.stringify(verdict)).toContain('4');
});

test('an export is itself written into the private journal, and never into the shared log', async () => {
  await exported('cosc', 'shared');
  const { log, file } = await exported('cosc', 'private');
  expect(file.toString('utf8')).toContain('export.made');
  expect((await exported('cosc', 'shared')).log.size).toBe(7);
  const page = await world
    .as('cosc', 'auditor')
    .logs.entries({ params: { uid: log.uid }, query: { limit: 2 } });
  expect(page.items).toHaveLength(2);
  const rest = await world
    .as('cosc', 'auditor')
    .logs.entries({ params: { uid: log.uid }, query: { limit: 200, cursor: page.next! } });
  expect(rest.items[0]!.number).toBe(page.items[1]!.number - 1);
});

test.each([['bank1'], ['association'], ['national']] as [PlayerKey][])(
  '%s is no party: it finds no such log, and asking by id is like asking for nothing',
  async (player) => {
    const { log } = await exported('cosc', 'shared');
    const { items } = await world.as(player, 'auditor').logs.list();
    expect(items.map((one) => one.uid)).not.toContain(log.uid);
    const response = await fetch(
      urlOf(world.origin, operations.logs.entries, {
        params: { uid: log.uid },
        query: {},
      } as never),
      {
        headers: { authorization: `Bearer ${world.token(player, 'auditor')}` },
      },
    );
    expect(response.status).toBe(404);
  },
);

test('a visitor’s unit of work reads no leaf at all', async () => {
  const { sql } = await import('kysely');
  const rows = await world.composed.work.run(visitor('it'), (work) =>
    work.rows(sql<{ n: number }>`select number as n from leaf`),
  );
  expect(rows).toEqual([]);
});
