import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bounceOf } from '../harness/bounce.ts';
import { handOver, placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { tablesHolding } from '../harness/search-everything.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

// Mails that came in end, each by what became of it, and nothing of them is left in any table or file.

let world: World;
let sink: MailSink;
let desk: string;
beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    ...takesMail,
    works: false,
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
  });
  desk = await placeMailbox(world, 'outsourcer');
  await placeContact(world, 'bank1', { role: 'security', email: 'sicurezza@bank1.example' });
}, 60_000);
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const known = 'reporter@bank1.example';
const hub = () => world.as('outsourcer');

interface Letter {
  readonly word: string;
  readonly from: string;
  readonly auth?: string;
  readonly to?: string;
  readonly text?: string;
}

/** A mail whose every part holds the word. */
const letter = ({ word, from, auth, to = desk, text = `Testo ${word}` }: Letter) =>
  handOver(
    world,
    [
      ...(auth ? [auth] : []),
      `From: ${word} <${from}>`,
      `To: ${to}`,
      `Subject: Oggetto ${word}`,
      `Message-ID: <${word}@via.example>`,
      '',
      text,
      '',
    ].join('\r\n'),
    { to: [to] },
  );
const newest = async () => (await hub().arrivals.list({ query: {} })).items[0]!;
const run = (name: string) =>
  world.composed.background.duties.find((one) => one.name === name)!.run();
const holding = (...words: string[]) => tablesHolding(world.database.ownerUrl, words);
const onDisk = () =>
  readdirSync(world.filesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(world.filesFolder, name)).isFile(),
  ).length;
async function passed(days: number) {
  world.clock.advance(days * 86_400);
  await asOwner(world, `update api_token set expires_at = '2090-01-01'`);
  await asOwner(world, 'delete from idempotency');
}

test('what was put aside ends after thirty days, what nobody looked at after ninety, with the original', async () => {
  const before = onDisk();
  await letter({ word: 'scartata-lucciola', from: 'chi@altrove.example' });
  const { uid } = await newest();
  const reason = 'Pubblicità di scartata-lucciola';
  await hub().arrivals.discard({ params: { uid }, body: { reason } });
  await letter({ word: 'dimenticata-lucciola', from: 'chi@altrove.example' });
  expect(onDisk()).toBeGreaterThan(before);

  await passed(29);
  await run('mails-end');
  expect(await holding('scartata-lucciola')).not.toEqual([]);
  await passed(2);
  await run('mails-end');
  expect(await holding('scartata-lucciola')).toEqual([]);
  expect(await holding('dimenticata-lucciola')).not.toEqual([]);
  await passed(60);
  await run('mails-end');
  expect(await holding('dimenticata-lucciola')).toEqual([]);
  expect(onDisk()).toBe(before);

  const leaves = await asOwner<{ payload: string }>(
    world,
    `select payload from leaf where payload like '%arrival.ended%' order by number`,
  );
  expect(leaves.map(({ payload }) => JSON.parse(payload).facts)).toEqual([
    { discarded: 1 },
    { quarantined: 1 },
  ]);
});

test('a draft that was thrown away takes its mail with it', async () => {
  await letter({ word: 'bozza-lucciola', from: known, auth: proven(known) });
  const { report } = await newest();
  // Its receipt, too.
  await world.composed.background.deliveries!.drain();
  await hub().reports.discardDraft({ params: { uid: report! } });
  await passed(31);
  await run('mails-end');
  await run('orphan-files');
  expect(await holding('bozza-lucciola')).toEqual([]);
});

/** An alert about something, and a mail that only answers it. */
async function answered({ word, quoted = 'Testo' }: { word: string; quoted?: string }) {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const item = await showReport(world, 'outsourcer', [target], { tlp: 'GREEN', body: quoted });
  await hub().alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  await world.composed.background.deliveries!.drain();
  const to = sink.to('sicurezza@bank1.example').at(-1)!.parsed.replyTo?.value[0]?.address;
  const text = `Non coinvolti.\r\n\r\n-- \r\n${word}\r\n> ${quoted}`;
  await letter({ word, from: 'titolare@casa.example', to: to!, text });
  expect(await newest()).toMatchObject({ subject: `Oggetto ${word}`, state: 'accepted' });
  return item;
}

test('a mail that only answered an alert ends with what it answered, however new it is', async () => {
  const item = await answered({ word: 'risposta-lucciola' });
  await run('mails-end');
  expect(await holding('risposta-lucciola')).not.toEqual([]);
  await asOwner(world, `update item set ending = 'erased' where id = ${item.id}`);
  await run('mails-end');
  expect(await holding('risposta-lucciola')).toEqual([]);
});

test('a person’s value leaves the mails that only answered an alert, and their originals', async () => {
  const iban = 'IT60X0542811101000000123456';
  const before = onDisk();
  const { id } = await answered({ word: 'citazione-lucciola', quoted: `Conto ${iban}` });
  expect(onDisk()).toBeGreaterThan(before);
  await run('endings');
  await passed(181);
  await run('endings');
  expect(await holding(iban)).toEqual([]);
  expect(onDisk()).toBe(before);
  const kept = await asOwner<{ body: string }>(
    world,
    `select v.body from arrival v join alert a on a.id = v.alert_id where a.item_id = ${id}`,
  );
  expect(kept).toEqual([{ body: expect.stringContaining('█'.repeat(iban.length)) }]);
});

/** A letter about an item, which comes back. */
async function returned(quoted: string) {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const item = await showReport(world, 'outsourcer', [target], { tlp: 'GREEN', body: quoted });
  await hub().alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  await world.composed.background.deliveries!.drain();
  const mail = sink.to('sicurezza@bank1.example').at(-1)!;
  const envelope = { to: [desk], from: '' };
  const comesBack = async (over: Parameters<typeof bounceOf>[1] = {}) =>
    expect((await handOver(world, bounceOf(mail, over), envelope)).refused).toEqual([]);
  return { item, comesBack };
}

test('a person’s value leaves the mails in which a letter about it came back, and their originals', async () => {
  const iban = 'IT60X0542811101000000123456';
  const before = onDisk();
  const { item, comesBack } = await returned(`Conto ${iban}`);
  await comesBack();
  await comesBack();
  await comesBack({ action: 'delayed' });
  // A copy of a telephone call about it.
  const copy = crypto.randomUUID();
  await asOwner(
    world,
    `insert into call_copy (uid, item_id, org_id, owner_org, sent_at)
     values ('${copy}', ${item.id}, ${world.orgs.bank1.id}, ${world.orgs.outsourcer.id}, now())`,
  );
  await comesBack({ id: `<${copy}@staffetta.example>` });
  const came = (await hub().arrivals.list({ query: {} })).items.slice(0, 4);
  expect(came.map(({ state }) => state).sort()).toEqual([
    'discarded',
    'quarantined',
    'quarantined',
    'quarantined',
  ]);
  expect((await holding(iban)).join(' ')).toContain('staffetta.arrival:');
  expect(onDisk()).toBe(before + 4);
  await run('endings');
  await passed(181);
  await run('endings');
  expect(await holding(iban)).toEqual([]);
  expect(onDisk()).toBe(before);
});

test('what comes back when its item is gone already goes within a day', async () => {
  const { item, comesBack } = await returned('Tornata-lucciola');
  await asOwner(world, `update item set ending = 'erased' where id = ${item.id}`);
  await comesBack();
  expect((await holding('Tornata-lucciola')).join(' ')).toContain('staffetta.arrival:');
  await run('mails-end');
  expect((await holding('Tornata-lucciola')).join(' ')).not.toContain('staffetta.arrival:');
});

test('mails about what a decree holds stay until it is lifted', async () => {
  const { id } = await answered({ word: 'decreto-lucciola' });
  await asOwner(
    world,
    `insert into hold (uid, item_id, placed_by, person_id, state, reason, review_on, decree, placed_at)
     select gen_random_uuid(), ${id}, ${world.orgs.cosc.id}, (select min(id) from person), 'binding', 'Sequestro',
       '2090-01-01', '{"number": "2/2026"}', now()`,
  );
  await passed(800);
  await run('mails-end');
  expect(await holding('decreto-lucciola')).not.toEqual([]);
  await asOwner(world, `update hold set state = 'lifted' where item_id = ${id}`);
  await run('mails-end');
  expect(await holding('decreto-lucciola')).toEqual([]);
});

test('an item that came by mail leaves nothing of the mail when it ends: sender, number, subject, receipt', async () => {
  await letter({ word: 'intera-lucciola', from: known, auth: proven(known) });
  const before = await holding('intera-lucciola');
  for (const table of ['arrival', 'report', 'delivery'])
    expect(before.join(' ')).toContain(`staffetta.${table}:`);
  await run('endings');
  await passed(181);
  await run('endings');
  expect(await holding('intera-lucciola')).toEqual([]);
});

test('a value of a person leaves the sender’s name and the number of the mail too', async () => {
  const mail = 'gelsomina.perdicaro@posta-del-girasole.it';
  await letter({ word: mail, from: known, auth: proven(known) });
  const { report } = await newest();
  await run('endings');
  await world
    .as('outsourcer', 'approver')
    .endings.erase({ params: { uid: report! }, body: { scope: 'values' } });
  await run('endings');
  await asOwner(world, 'delete from idempotency');
  expect((await holding(mail)).filter((one) => !one.includes('delivery'))).toEqual([]);
  const [arrival] = (await hub().arrivals.list({ query: {} })).items;
  expect(arrival).toMatchObject({ senderName: '█'.repeat(mail.length), report });
});
