import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../harness/newcomer.ts';
import { anybody, at, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

// What is over leaves the lists at its end, also where nobody has begun to erase it: no duty runs here by itself.

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const day = 24 * 3600;
const instant = (inSeconds: number) =>
  new Date(world.clock.now() / 1000 + inSeconds * 1000).toISOString();
const settle = () => world.composed.background.duties.find(({ name }) => name === 'endings')!.run();

async function reported(...domains: string[]): Promise<string> {
  const { uid } = await world.as('bank1').reports.send({
    body: {
      fact: 'phishing',
      title: 'Falsa pagina di accesso',
      text: `Visti ${domains.join(', ')}.`,
      tlp: 'AMBER',
      pap: 'GREEN',
      relayPolicy: anybody,
      indicators: { confirm: domains.map((value) => ({ kind: 'domain', value })) },
    },
  });
  return uid;
}

const endValue = (value: string, inSeconds: number) =>
  asOwner(
    world,
    `update item_observable set ends_at = $1 where observable_id = (select id from observable where value = $2)`,
    [instant(inSeconds), value],
  );
const endItem = (uid: string, inSeconds: number) =>
  asOwner(world, 'update item set ends_at = $1 where uid = $2', [instant(inSeconds), uid]);

/** What stands on the list now, made anew. */
async function listed(secret: string): Promise<string[]> {
  world.clock.advance(21);
  const answer = await fetch(`${world.origin}/api/v1/lists/${secret}/domains`);
  expect(answer.status).toBe(200);
  return (await answer.text()).split('\n').slice(0, -1);
}

test('a value and an item leave at their end, and what is kept longer stays', async () => {
  await reported('resta.frode-uno.it', 'finisce.frode-uno.it');
  const longer = await reported('prolungato.frode-uno.it');
  const over = await reported('con-tutto.frode-uno.it');
  await settle();
  const { secret } = await world.as('bank1').feeds.open({ body: { name: 'x', days: 366 } });
  const { secret: hubs } = await world.as('outsourcer').feeds.open({ body: { name: 'x' } });
  const all = ['con-tutto', 'finisce', 'prolungato', 'resta'].map((one) => `${one}.frode-uno.it`);
  expect(await listed(secret)).toEqual(all);
  expect(await listed(hubs)).toEqual(all);
  await endValue('finisce.frode-uno.it', 2 * day);
  await endValue('prolungato.frode-uno.it', 2 * day);
  await endItem(over, 2 * day);
  await world.as('bank1', 'approver').endings.prolong({
    params: { uid: longer },
    body: { scope: 'values', until: instant(20 * day).slice(0, 10), reason: 'Serve ancora.' },
  });
  expect(await listed(secret)).toEqual(all);
  world.clock.advance(2 * day);
  const left = ['prolungato.frode-uno.it', 'resta.frode-uno.it'];
  expect(await listed(secret)).toEqual(left);
  expect(await listed(hubs)).toEqual(left);
  await settle();
  expect(await listed(hubs)).toEqual(left);
});

test('a value that is over here and not there stays', async () => {
  const first = await reported('due-volte.frode-due.it');
  await reported('due-volte.frode-due.it');
  await settle();
  const { secret } = await world.as('bank1').feeds.open({ body: { name: 'x' } });
  await asOwner(
    world,
    'update item_observable set ends_at = $1 where item_id = (select id from item where uid = $2)',
    [instant(1), first],
  );
  expect(await listed(secret)).toContain('due-volte.frode-due.it');
  await endValue('due-volte.frode-due.it', 1);
  expect(await listed(secret)).not.toContain('due-volte.frode-due.it');
});

test('an own note leaves with the day up to which it was given', async () => {
  const [analyst, approver] = [world.as('outsourcer'), world.as('outsourcer', 'approver')];
  const draft = await analyst.relays.draft({
    body: {
      parents: [],
      mode: 'derivative',
      tlp: 'GREEN',
      pap: 'GREEN',
      title: 'Nota',
      text: 'Visto a-tempo.frode-tre.it.',
    },
  });
  const changed = await analyst.relays.change({
    ...at(draft),
    body: {
      ...toMembers,
      indicators: [{ kind: 'domain', value: 'a-tempo.frode-tre.it' }],
      until: instant(3 * day),
    },
  });
  const proposed = await analyst.relays.propose({ ...at(changed), body: {} });
  await approver.relays.release({ ...at(proposed), body: { fullReading: true } });
  const { secret } = await analyst.feeds.open({ body: { name: 'x' } });
  expect(await listed(secret)).toContain('a-tempo.frode-tre.it');
  world.clock.advance(3 * day);
  expect(await listed(secret)).not.toContain('a-tempo.frode-tre.it');
});
