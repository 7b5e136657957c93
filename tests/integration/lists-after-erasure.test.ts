import { afterEach, beforeEach, expect, test } from 'vitest';
import { asOwner } from '../harness/newcomer.ts';
import { makeOperator } from '../harness/operator.ts';
import { anybody } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

// An erasure takes its values out of the lists that are kept, and leaves each list the last good one.

let world: World;
beforeEach(async () => {
  world = await createWorld({ works: false, logError: () => undefined });
  await makeOperator(world, 'outsourcer');
});
afterEach(() => world.stop());

const settle = () => world.composed.background.duties.find(({ name }) => name === 'endings')!.run();
const opened = async () => {
  const { feed, secret } = await world.as('bank1').feeds.open({ body: { name: 'pfSense' } });
  return { uid: feed.uid, secret };
};
const ask = (secret: string, list = 'domains') =>
  fetch(`${world.origin}/api/v1/lists/${secret}/${list}`);
const textOf = async (secret: string) => {
  const answer = await ask(secret);
  expect(answer.status).toBe(200);
  return answer.text();
};

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

async function erased(uid: string): Promise<void> {
  await world.as('bank1').relays.recall({ params: { uid }, body: { reason: 'false_positive' } });
  await world.as('bank1', 'approver').endings.erase({ params: { uid }, body: { scope: 'item' } });
  await settle();
}

/** From now on no list can be made, until it is called. */
async function breakBuilds(): Promise<() => Promise<unknown>> {
  const signature = 'execute on function staffetta.values_of(bigint[])';
  await asOwner(world, `revoke ${signature} from staffetta_app`);
  return () => asOwner(world, `grant ${signature} to staffetta_app`);
}

async function shown(uid: string, name = 'domains') {
  const { items } = await world.as('bank1').feeds.list();
  return items.find((feed) => feed.uid === uid)!.lists.find(({ list }) => list === name);
}

async function health() {
  await world.composed.watch.look();
  const { checks } = await world.as('outsourcer', 'administrator').installation.health({});
  return checks.find(({ name }) => name === 'lists')!;
}

test('the rest of a list stays, with its lines counted, where it cannot be made anew afterwards', async () => {
  await reported('frode-uno.it', 'a.frode-uno.it', 'xfrode-due.it', 'frode-due.it.frode-sei.it');
  const going = await reported('frode-due.it', 'zz.frode-tre.it', '0.frode-tre.it');
  await settle();
  const { uid, secret } = await opened();
  await textOf(secret);
  const before = (await shown(uid))!;
  expect(before.lines).toBe(7);
  world.clock.advance(60);
  await erased(going);
  const left = 'a.frode-uno.it\nfrode-due.it.frode-sei.it\nfrode-uno.it\nxfrode-due.it\n';
  const pruned = (await shown(uid))!;
  expect(pruned).toMatchObject({ lines: 4, builtAt: before.builtAt });
  expect(Date.parse(pruned.changedAt!)).toBeGreaterThan(Date.parse(before.changedAt!));
  const mend = await breakBuilds();
  const answer = await ask(secret);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('staffetta-list-stale')).toMatch(/^\d{4}-/);
  expect(await answer.text()).toBe(left);
  expect((await shown(uid))?.failingSince).toBeDefined();
  expect(await health()).toMatchObject({ state: 'bad' });
  await mend();
  expect(await textOf(secret)).toBe(left);
  expect(await shown(uid)).toMatchObject({ lines: 4, changedAt: pruned.changedAt });
  expect(await health()).toMatchObject({ state: 'fine' });
});

test('a value stays that another item holds for the same reader', async () => {
  const going = await reported('anche-altrove.frode-uno.it', 'solo-qui.frode-uno.it');
  await reported('anche-altrove.frode-uno.it');
  await settle();
  const { secret } = await opened();
  await textOf(secret);
  await erased(going);
  const mend = await breakBuilds();
  expect(await (await ask(secret)).text()).toBe('anche-altrove.frode-uno.it\n');
  await mend();
});

test('what an erasure shortened is made anew at the next reading, however young it is', async () => {
  const going = await reported('va-via.frode-uno.it');
  await settle();
  const { uid, secret } = await opened();
  await textOf(secret);
  await erased(going);
  await reported('nuovo.frode-uno.it');
  expect(await textOf(secret)).toBe('nuovo.frode-uno.it\n');
  expect(await shown(uid)).toMatchObject({ lines: 1 });
});

test('a list that nothing has read for a week goes whole', async () => {
  await reported('resta.frode-uno.it');
  const going = await reported('va-via.frode-uno.it');
  await settle();
  const { uid, secret } = await opened();
  await textOf(secret);
  world.clock.advance(8 * 24 * 3600);
  await erased(going);
  expect(await shown(uid)).toBeUndefined();
  expect(await textOf(secret)).toBe('resta.frode-uno.it\n');
});

test('a first list that cannot be made is an error to the device, and is noted', async () => {
  await reported('uno.frode-uno.it');
  const { uid, secret } = await opened();
  expect(await health()).toMatchObject({ state: 'off' });
  const mend = await breakBuilds();
  expect((await ask(secret)).status).toBe(503);
  const first = await shown(uid);
  expect(first).toMatchObject({ lines: 0, failingSince: expect.any(String) });
  expect(first).not.toHaveProperty('builtAt');
  world.clock.advance(60);
  const again = await ask(secret);
  expect(again.status).toBe(503);
  expect(await again.json()).toMatchObject({ code: 'unavailable' });
  expect((await shown(uid))?.failingSince).toBe(first!.failingSince);
  const said = await health();
  expect(said.state).toBe('bad');
  expect(said.what.it).toContain('o un errore dove non ce n’è ancora una (1)');
  await mend();
  expect(await textOf(secret)).toBe('uno.frode-uno.it\n');
  expect(await shown(uid)).not.toHaveProperty('failingSince');
  expect(await health()).toMatchObject({ state: 'fine' });
});
