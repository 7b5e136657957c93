import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { createWorld, type World } from '../harness/world.ts';

// Whoever asks for the address of a role finds it where it stands in a text alone, for as long as it stands there.

let world: World;
beforeAll(async () => {
  world = await createWorld({ works: false });
});
afterAll(() => world.stop());

const ROLE = 'info@studio-viola.it';
const hub = () => world.as('outsourcer');
const approver = () => world.as('outsourcer', 'approver');
const endings = () =>
  world.composed.background.duties.find(({ name }) => name === 'endings')!.run();
const today = () => new Date(world.clock.now() / 1000).toISOString().slice(0, 10);
const passed = async (days: number) => {
  world.clock.advance(days * 86_400);
  await rowsAsOwner(
    world.database.ownerUrl,
    `update staffetta.api_token set expires_at = '2090-01-01'`,
  );
  await endings();
};

async function told(text: string, confirm: { kind: 'email'; value: string }[] = []) {
  const { uid } = await hub().reports.send({
    body: { fact: 'wire_fraud', title: 'Bonifico', tlp: 'GREEN', text, indicators: { confirm } },
  });
  return uid;
}
async function asked(value: string) {
  const asker = { asker: 'Ortensia Calicanto', identity: 'Documento' };
  const { uid } = await hub().rights.record({
    body: { right: 'erase', ...asker, kind: 'email', value, askedOn: today() },
  });
  const { findings } = await hub().rights.show({ params: { uid } });
  return { uid, items: findings.map(({ item }) => item) };
}

test('the address of a role ends with the text, is found in it until then, and is erased where it is asked for', async () => {
  const alone = await told('Sito bonifico-viola.com');
  await world.as('cosc').messages.send({
    params: { uid: alone },
    body: { text: `Scrivete a ${ROLE}, subito.` },
  });
  const confirmed = await told(`Scrivono da ${ROLE}.`, [{ kind: 'email', value: ROLE }]);
  await endings();
  expect((await asked(ROLE)).items).toEqual([confirmed, alone]);
  // The owner erases values of persons: this is none.
  const persons = approver().endings.erase({ params: { uid: alone }, body: { scope: 'values' } });
  await expect(persons).rejects.toMatchObject({ problem: { code: 'wrong_state' } });

  await passed(400);
  expect((await hub().reports.show({ params: { uid: confirmed } })).content?.text).toContain(ROLE);
  const { uid, items } = await asked(ROLE);
  expect(items).toEqual([confirmed, alone]);
  for (const item of items)
    await approver().rights.decide({ params: { uid }, body: { item, decision: 'erase' } });
  await endings();
  expect(await tablesHolding(world.database.ownerUrl, [`a ${ROLE}`])).toEqual([]);
  expect((await asked(ROLE)).items).toEqual([]);
});
