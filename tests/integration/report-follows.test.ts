import type { Sending } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const host = 'accesso-falso.evil-example.top';
const report: Sending = {
  fact: 'phishing',
  title: 'Pagina falsa',
  text: `Porta a ${host} e a 198.51.100.7`,
  tlp: 'AMBER',
  passUp: 'anonymous',
  indicators: {
    confirm: [
      { kind: 'domain', value: host },
      { kind: 'ipv4', value: '198.51.100.7' },
    ],
  },
};

/** A bank tells its hub, the hub passes it on to the police. */
async function passedOn() {
  const told = await world.as('bank1', 'reporter').reports.send({ body: report });
  const passed = await world
    .as('outsourcer')
    .reports.send({ body: { ...report, basedOn: told.uid } });
  return { told: told.uid, passed: passed.uid };
}
const atPolice = (uid: string) => world.as('cosc').reports.show({ params: { uid } });
const valuesAtPolice = async (uid: string) =>
  (await world.as('cosc').indicators.list({ params: { uid } })).indicators.map(
    ({ value }) => value,
  );
const versionOf = async (uid: string) =>
  (await world.as('bank1', 'reporter').reports.show({ params: { uid } })).version;

test('a withdrawn report takes back what was passed on from it, however far', async () => {
  const { told, passed } = await passedOn();
  await world.as('bank1', 'reporter').reports.withdraw({
    params: { uid: told },
    version: await versionOf(told),
    body: { reason: 'shared_by_mistake' },
  });
  const left = await atPolice(passed);
  expect(left).toMatchObject({ ending: 'recalled', may: [] });
  expect(left).not.toHaveProperty('content');
  await expect(valuesAtPolice(passed)).rejects.toMatchObject({ problem: { code: 'not_found' } });
});

test('a value that a correction takes out is taken out of what was passed on', async () => {
  const { told, passed } = await passedOn();
  expect(await valuesAtPolice(passed)).toHaveLength(2);
  await world.as('bank1', 'reporter').reports.correct({
    params: { uid: told },
    version: await versionOf(told),
    body: { title: 'Pagina falsa', text: `Solo ${host}` },
  });
  expect(await valuesAtPolice(passed)).toEqual([host]);
  expect((await atPolice(passed)).contentVersion).toBe(2);
});

test('a value struck later is struck from what was passed on', async () => {
  const { told, passed } = await passedOn();
  await world.as('bank1', 'reporter').indicators.strike({
    params: { uid: told },
    body: { indicators: [{ kind: 'domain', value: host }] },
  });
  expect(await valuesAtPolice(passed)).toEqual(['198.51.100.7']);
});
