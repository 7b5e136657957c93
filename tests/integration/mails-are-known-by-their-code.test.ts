import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
let code: string;
let alert: string;
let item: number;
const desk = 'sicurezza@bank1.example';
const title = 'Titolo-segretissimo';

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
    // Each test asks from a network of its own.
    trustProxy: ['127.0.0.1'],
  });
  await placeContact(world, 'bank1', { role: 'security', email: desk });
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const shown = await showReport(world, 'outsourcer', [target], { tlp: 'AMBER', title });
  item = shown.id;
  ({ uid: alert } = await world.as('outsourcer').alerts.send({
    body: { item: shown.uid, audience: { to: 'everyone' }, urgency: 'high' },
  }));
  await world.composed.background.deliveries!.drain();
  code = /Codice di questa e-mail: (\S{4}-\S{4})\./.exec(sink.to(desk)[0]!.parsed.text!)![1]!;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

async function verify(typed: string, from: string) {
  const response = await fetch(`${world.origin}/verifica`, {
    method: 'POST',
    body: new URLSearchParams({ code: typed }),
    headers: { 'x-forwarded-for': from },
  });
  return { status: response.status, text: await response.text() };
}

test('whoever types the code of a mail learns that it is ours, and nothing that its head did not say', async () => {
  const found = await verify(code.toLowerCase().replace('-', ' '), '192.0.2.1');
  expect(found.status).toBe(200);
  expect(found.text).toContain('l’abbiamo mandata noi');
  const sender = world.orgs.outsourcer.name;
  expect(found.text).toContain(`[TLP:AMBER] Allerta urgente da ${sender}`);
  expect(found.text).not.toMatch(/segretissim|bank1|Quercia/);
});

test('a code of nobody is not found, whatever is typed', async () => {
  for (const typed of ['ZZZZ-ZZZZ', '', '<b>', "' or true --"]) {
    const found = await verify(typed, '192.0.2.2');
    expect(found.status).toBe(404);
    expect(found.text).toContain('Non risulta');
  }
});

test('codes are not tried in numbers, from a whole network either', async () => {
  const seen: number[] = [];
  for (let n = 0; n < 14; n += 1)
    seen.push((await verify('ZZZZ-ZZZZ', `2001:db8:0:1::${n + 1}`)).status);
  expect(seen.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 404));
  expect(seen.slice(12)).toEqual([429, 429]);
  expect((await verify(code, '2001:db8:0:2::1')).status).toBe(200);
});

test('the desk that sent it finds to whom and whether it arrived; nobody else does', async () => {
  const { items } = await world
    .as('outsourcer', 'reporter')
    .alerts.mailByCode({ params: { code } });
  expect(items).toEqual([
    {
      alert,
      organisation: { uid: world.orgs.bank1.uid, name: world.orgs.bank1.name },
      kind: 'alert',
      madeAt: expect.any(String),
      address: desk,
      state: 'sent',
    },
  ]);
  for (const other of ['association', 'bank1', 'bank2', 'cosc'] as const)
    expect(await world.as(other).alerts.mailByCode({ params: { code } })).toEqual({ items: [] });
});

test('of what was recalled it says so; after ninety days nothing is known', async () => {
  await asOwner(world, `update item set ending = 'recalled' where id = ${item}`);
  expect((await verify(code, '192.0.2.3')).text).toContain('revocata o ritirata');
  world.clock.advance(91 * 86_400);
  expect((await verify(code, '192.0.2.3')).status).toBe(404);
});
