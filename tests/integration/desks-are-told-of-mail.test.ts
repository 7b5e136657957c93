import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { minutes } from '../../packages/server/src/platform/clock.ts';
import { handOver, placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

// That mail waits is told to the desk's people by mail: how much of what, and nothing of it.

let world: World;
let sink: MailSink;
let desk: string;
let count = 0;
const known = 'reporter@bank1.example';
const secret = 'parola-segretissima';

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    ...takesMail,
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  desk = await placeMailbox(world, 'bank1');
  await placeContact(world, 'bank1', { role: 'desk_24_7', email: 'sala@bank1.example' });
  await placeContact(world, 'bank1', {
    role: 'security',
    email: 'soc@bank1.example',
    language: 'en',
  });
});
beforeEach(async () => {
  await asOwner(world, 'delete from arrival');
  world.clock.advance(minutes(61));
  await world.composed.background.deliveries!.drain();
  world.clock.advance(minutes(11));
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

async function write(from: string, head: string[] = []) {
  count += 1;
  const lines = [
    ...head,
    proven(from),
    `From: <${from}>`,
    `Subject: ${secret} ${count}`,
    '',
    `Testo ${secret}`,
    '',
  ];
  const { refused } = await handOver(world, lines.join('\r\n'), { to: [desk] });
  expect(refused).toEqual([]);
}
/** What the desk was told since, each in its language. */
async function told(): Promise<{ it: string[]; en: string[] }> {
  await world.composed.background.deliveries!.drain();
  const texts = (to: string) =>
    sink.to(to).map(({ parsed }) => `${parsed.subject}\n${parsed.text}`);
  const all = { it: texts('sala@bank1.example'), en: texts('soc@bank1.example') };
  sink.mails.length = 0;
  expect(JSON.stringify(all)).not.toContain(secret);
  return all;
}

test('a draft made of a mail is told, in both languages, without a word of it', async () => {
  await write(known);
  const { it, en } = await told();
  expect(it).toHaveLength(1);
  expect(it[0]).toContain('Posta da guardare sulla scrivania');
  expect(it[0]).toContain('1 bozza nata da un messaggio di posta');
  expect(it[0]).not.toContain('quarantena');
  expect(en[0]).toContain('1 draft made of a mail');
  // Whoever takes it up has seen it.
  const [draft] = (
    await world.as('bank1').reports.list({ query: { box: 'outbox', state: ['draft'] } })
  ).items;
  await world.as('bank1').reports.changeDraft({
    params: { uid: draft!.uid },
    version: draft!.version,
    body: { title: 'Ripresa', text: 'testo' },
  });
  world.clock.advance(minutes(11));
  await write(known);
  expect((await told()).it[0]).toContain('1 bozza nata');
});

test('of strangers’ mails the first that waits is told, and the next letter says how many there are', async () => {
  await write('chi@altrove.example');
  const { it } = await told();
  expect(it[0]).toContain('1 messaggio di posta in quarantena');
  for (let n = 0; n < 3; n += 1) await write('chi@altrove.example');
  world.clock.advance(minutes(11));
  expect((await told()).it).toEqual([]);
  await write(known);
  expect((await told()).it[0]).toContain('4 messaggi di posta in quarantena');
});

test('what a program answered is told to nobody', async () => {
  await write(known, ['Auto-Submitted: auto-replied']);
  expect((await told()).it).toEqual([]);
});

test('of mails that wait nothing is said in a letter that no mail made', async () => {
  const { uid } = await world.as('bank1', 'reporter').reports.send({
    body: { fact: 'phishing', title: secret, text: secret, tlp: 'AMBER' },
  });
  await write('chi@altrove.example');
  expect((await told()).it[0]).toContain('1 messaggio di posta in quarantena');
  world.clock.advance(minutes(11));
  await world.as('outsourcer').messages.send({ params: { uid }, body: { text: 'Ricevuto.' } });
  const { it } = await told();
  expect(it).toHaveLength(1);
  expect(it[0]).toContain('1 nuovo messaggio');
  expect(it[0]).not.toContain('quarantena');
});
