import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, minutes } from '../../packages/server/src/platform/clock.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { makeOperator } from '../harness/operator.ts';
import { placeContact } from '../harness/place-contact.ts';
import { relaying } from '../harness/relaying.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

// What has nothing to say to its reader is no failure of outgoing mail, and does not tell the operator what is hidden.

let world: World;
let sink: MailSink;
const address = 'sicurezza@bank1.example';
beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  await makeOperator(world, 'outsourcer');
  await placeContact(world, 'bank1', { role: 'security', email: address });
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const drain = () => world.composed.background.deliveries!.drain();
async function outgoing() {
  await world.composed.watch.look();
  const { checks } = await world.as('outsourcer', 'administrator').installation.health({});
  return checks.find(({ name }) => name === 'mail-out')!;
}
const inOrder = { state: 'fine', what: { it: expect.stringMatching(/In coda: 0\.$/) } };

test('a mail that a silent hold keeps back is neither late nor given up', async () => {
  const note = await relaying(world).noted('GREEN', 'Bloccare truffa-online.com.');
  const { uid: item } = await relaying(world).relayed([note]);
  await world.as('outsourcer').alerts.send({
    body: { item, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  const why = { reason: 'Indagine in corso.', reviewOn: '2027-01-31' };
  await world.as('cosc').holds.place({ body: { item: note, ...why } });
  await drain();
  expect(sink.to(address)).toEqual([]);
  world.clock.advance(minutes(16));
  await drain();
  expect(await outgoing()).toMatchObject(inOrder);
  world.clock.advance(days(6));
  await drain();
  expect(await statesOf(item)).toEqual(['needless']);
  expect(await outgoing()).toMatchObject(inOrder);
});

test('a mail whose item ended before it left is not given up', async () => {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const { uid: item } = await showReport(world, 'outsourcer', [target]);
  await world.as('outsourcer').alerts.send({
    body: { item, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  await asOwner(world, `update item set ending = 'withdrawn' where uid = '${item}'`);
  await drain();
  expect(await statesOf(item)).toEqual(['needless']);
  expect(await outgoing()).toMatchObject(inOrder);
});

const statesOf = async (item: string) =>
  (
    await asOwner<{ state: string }>(
      world,
      `select d.state from delivery d join alert a on a.id = d.alert_id join item i on i.id = a.item_id
       where i.uid = '${item}' and d.address = '${address}'`,
    )
  ).map(({ state }) => state);
