import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
  });
  for (const bank of ['bank1', 'bank2', 'bank3', 'bank4'] as const)
    await placeContact(world, bank, { role: 'security', email: `sicurezza@${bank}.example` });
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const members = () => ({ kind: 'members', hubId: world.orgs.outsourcer.id }) as const;

test('a hub alerts its members; one answers; the board shows who is silent; the rest is chased', async () => {
  const item = await showReport(world, 'outsourcer', [members()], { title: 'Pagina falsa' });
  const hub = world.as('outsourcer', 'analyst');
  const { uid, recipients } = await hub.alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'high', question: 'Coinvolti?' },
  });
  expect(recipients).toBe(5);

  const bank = world.as('bank1', 'reporter');
  const { items } = await bank.alerts.list({ query: { direction: 'received', state: 'open' } });
  expect(items).toMatchObject([{ uid, direction: 'received', item: { title: 'Pagina falsa' } }]);
  const seen = await bank.alerts.seen({ params: { uid } });
  const reply = await bank.alerts.answer({
    params: { uid },
    version: seen.version,
    body: { answer: 'affected', done: false, comment: 'Tre clienti', consent: 'named' },
  });
  expect(reply).toMatchObject({ answer: 'affected', comment: 'Tre clienti', version: 2 });

  const board = await hub.alerts.board({ params: { uid }, query: {} });
  expect(board.items[0]).toMatchObject({
    organisation: { name: world.orgs.bank1.name },
    reply: { answer: 'affected', comment: 'Tre clienti' },
  });
  expect(board.items.slice(1).every((line) => line.reply.answer === undefined)).toBe(true);

  world.clock.advance(16 * 60);
  expect(await hub.alerts.chase({ params: { uid } })).toMatchObject({ chased: 4 });
  await world.composed.background.deliveries!.drain();
  expect(sink.to('sicurezza@bank1.example')).toHaveLength(1);
  expect(sink.to('sicurezza@bank2.example')).toHaveLength(2);
});
