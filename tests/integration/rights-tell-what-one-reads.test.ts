import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseAll } from '../../packages/server/src/retention/index.ts';
import { anybody, relaying } from '../harness/relaying.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const hub = () => world.as('outsourcer');
const approver = () => world.as('outsourcer', 'approver');
const endings = () =>
  world.composed.background.duties.find(({ name }) => name === 'endings')!.run();
const erased = () =>
  eraseAll({
    work: world.composed.work,
    files: { delete: async () => {} } as never,
    erasureList: world.erasureList,
    logError: console.error,
  });
const sent = async (text: string) => {
  const body = { fact: 'wire_fraud', title: 'Bonifico', tlp: 'AMBER', text } as const;
  return (await hub().reports.send({ body })).uid;
};
const held = (item: string, reason: string) =>
  world.as('cosc').holds.place({ body: { item, reason, reviewOn: '2090-01-01' } });

/** What an organisation that is asked about a number is shown. */
async function told(value: string, by = hub()) {
  await endings();
  const { uid } = await by.rights.record({
    body: {
      ...{ right: 'erase', asker: 'Ortensia Calicanto', identity: 'Documento', kind: 'phone' },
      ...{ value, askedOn: '2026-01-31' },
    },
  });
  const { findings } = await by.rights.show({ params: { uid } });
  return { uid, items: findings.map(({ item }) => item) };
}

test('what the police wrote of a hold is told to nobody who asks, neither reader nor owner', async () => {
  const note = await relaying(world).noted('GREEN', 'Campagna in corso.');
  const own = await sent('Bonifico fatto.');
  for (const item of [note, own]) await held(item, 'Intercettato il +39 347 555 0101.');
  const { uid, items } = await told('+393475550101');
  expect(items).toEqual([]);
  const decided = approver().rights.decide({
    params: { uid },
    body: { item: own, decision: 'erase' },
  });
  await expect(decided).rejects.toMatchObject({ problem: { code: 'not_found' } });
});

test('what one reads tells it, and it is erased with what one does not read', async () => {
  const own = await sent('Chiama il 347 555 0102.');
  await held(own, 'Intercettato il +39 347 555 0102.');
  const { uid, items } = await told('+393475550102');
  expect(items).toEqual([own]);
  const body = { item: own, decision: 'erase' } as const;
  await approver().rights.decide({ params: { uid }, body });
  await erased();
  const texts = ['+39 347 555 0102', '347 555 0102'];
  expect(await tablesHolding(world.database.ownerUrl, texts)).toEqual([]);
});

test.each([
  ['+39055123456', '055123456', '+39 055 123456'],
  ['+393331234567', '333.12.34.567', '+39 333 1234567'],
])('%s is found and erased also where one reads only %s', async (value, written, elsewhere) => {
  const own = await sent(`Sul biglietto c’era scritto ${written}, poi nulla.`);
  await held(own, `Intercettato il ${elsewhere}.`);
  const { uid, items } = await told(value);
  expect(items).toEqual([own]);
  const body = { item: own, decision: 'erase' } as const;
  await approver().rights.decide({ params: { uid }, body });
  await erased();
  // The request itself keeps the number, in its normal form.
  const texts = [`scritto ${written}`, `il ${elsewhere}`];
  expect(await tablesHolding(world.database.ownerUrl, texts)).toEqual([]);
});

test('what one hub answered to an alert is told to no other hub that had it', async () => {
  const body = { fact: 'wire_fraud', title: 'Bonifico', tlp: 'GREEN', text: 'Campagna.' } as const;
  const report = await hub().reports.send({ body: { ...body, relayPolicy: anybody } });
  const hubs = (['outsourcer', 'association'] as const).map((key) => ({
    kind: 'organisation' as const,
    organisation: world.orgs[key].uid,
  }));
  const relay = await relaying(world).relayed([report.uid], 'cosc', { targets: hubs });
  const { uid } = await world.as('cosc', 'approver').alerts.send({
    body: { item: relay.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  const { version } = await hub().alerts.seen({ params: { uid } });
  const comment = 'Chiamava il 347 555 0103.';
  const answer = { answer: 'affected', done: false, comment, consent: 'named' } as const;
  await hub().alerts.answer({ params: { uid }, version, body: answer });
  expect((await told('+393475550103', world.as('association'))).items).toEqual([]);
  expect((await told('+393475550103')).items).toEqual([relay.uid]);
});
