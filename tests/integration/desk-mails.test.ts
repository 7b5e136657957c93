import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { minutes } from '../../packages/server/src/platform/clock.ts';
import { cast, type PlayerKey } from '../harness/cast.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { type Arrived, createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

// A mail to the desk when something arrives: that it waits, and nothing of it.

let world: World;
let sink: MailSink;
const secret = 'parola-segretissima';

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  for (const player of ['outsourcer', 'cosc', 'bank1', 'bank3'] as const)
    await placeContact(world, player, { role: 'desk_24_7', email: `sala@${player}.example` });
  await placeContact(world, 'outsourcer', {
    role: 'security',
    email: 'desk@outsourcer.example',
    language: 'en',
  });
});
/** The next test begins with desks that have been quiet for long. */
afterEach(async () => {
  sink.answer(undefined);
  world.clock.advance(minutes(11));
  await drain();
  world.clock.advance(minutes(11));
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const drain = () => world.composed.background.deliveries!.drain();
const everything = ({ raw, parsed, to }: Arrived) =>
  [raw, parsed.subject, parsed.text, parsed.html, ...to].join('\n');
const addresses = () => sink.mails.flatMap(({ to }) => to).sort();

async function tell(from: PlayerKey, more: Record<string, unknown> = {}) {
  const { uid } = await world.as(from, 'reporter').reports.send({
    body: {
      fact: 'phishing',
      title: `Titolo ${secret}`,
      text: `Testo ${secret}`,
      tlp: 'AMBER',
      ...more,
    },
  });
  return uid;
}

test.each(['CLEAR', 'AMBER', 'AMBER+STRICT'] as const)(
  'a TLP:%s report is announced to the desk that received it, each in its language, without a word of it',
  async (tlp) => {
    await tell('bank1', { tlp });
    await drain();
    expect(addresses()).toEqual(['desk@outsourcer.example', 'sala@outsourcer.example']);
    const [italian] = sink.to('sala@outsourcer.example');
    expect(italian!.parsed.text).toContain(`1 nuova segnalazione (TLP:${tlp})`);
    expect(sink.to('desk@outsourcer.example')[0]!.parsed.text).toContain(
      `1 new report (TLP:${tlp})`,
    );
    for (const mail of sink.mails) {
      expect(everything(mail)).not.toContain(secret);
      // That somebody reported is as confidential as what it reported.
      expect(everything(mail)).not.toContain(cast.bank1.name);
      // One address, for mail programs alone: where such mails are turned off.
      const unsubscribe = /^List-Unsubscribe: <http:[^>]+\/preferenze\/[\w-]{55}>/im;
      const unfolded = everything(mail).replaceAll(/\r\n[ \t]+/g, ' ');
      expect(unfolded).toMatch(unsubscribe);
      expect(unfolded.replace(unsubscribe, '')).not.toMatch(/https?:/);
    }
  },
);

test('a storm makes two mails: the first at once, the others together ten minutes later', async () => {
  await tell('bank1');
  await drain();
  for (let n = 0; n < 30; n += 1) await tell(n % 2 === 0 ? 'bank2' : 'bank3');
  await drain();
  expect(sink.to('sala@outsourcer.example')).toHaveLength(1);
  world.clock.advance(minutes(11));
  await drain();
  await drain();
  const mails = sink.to('sala@outsourcer.example');
  expect(mails).toHaveLength(2);
  expect(mails[1]!.parsed.subject).toContain('30 novità');
  expect(mails[1]!.parsed.text).toContain('30 nuove segnalazioni (TLP:AMBER)');
});

test('a mail that is tried again stays one mail, under one Message-ID', async () => {
  sink.answer((_, attempt) => (attempt === 1 ? { code: 451, text: 'later' } : undefined));
  await tell('bank1');
  await drain();
  expect(sink.mails).toEqual([]);
  world.clock.advance(minutes(2));
  await drain();
  await drain();
  expect(sink.to('sala@outsourcer.example')).toHaveLength(1);
  const ids = sink.mails.map(({ parsed }) => parsed.messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('TLP:RED is announced to the person it names and not to the desk', async () => {
  await placeContact(world, 'outsourcer', {
    role: 'referent',
    email: 'approver@outsourcer.example',
  });
  const [referent] = await rowsAsOwner(
    world.database.ownerUrl,
    `select uid from staffetta.contact where email = 'approver@outsourcer.example'`,
  );
  await tell('bank1', { tlp: 'RED', addressees: [referent!.uid] });
  await drain();
  expect(addresses()).toEqual(['approver@outsourcer.example']);
  expect(everything(sink.mails[0]!)).not.toContain(secret);
});

test('what was taken back before the mail left is not announced', async () => {
  const uid = await tell('bank1');
  const bank = world.as('bank1', 'reporter');
  const { version } = await bank.reports.show({ params: { uid } });
  await bank.reports.withdraw({ params: { uid }, version, body: {} });
  await drain();
  expect(sink.mails).toEqual([]);
});

test('words on a report and its answer reach the other side, not who wrote them', async () => {
  const uid = await tell('bank1');
  await drain();
  sink.mails.length = 0;
  world.clock.advance(minutes(11));
  const params = { uid };
  await world.as('outsourcer').messages.send({ params, body: { text: `Domanda ${secret}` } });
  await drain();
  expect(addresses()).toEqual(['sala@bank1.example']);
  expect(sink.mails[0]!.parsed.text).toContain('1 nuovo messaggio (TLP:AMBER)');
  expect(everything(sink.mails[0]!)).not.toContain(secret);
  await world.as('bank1').messages.send({ params, body: { text: 'Eccoci' } });
  const hub = world.as('outsourcer');
  await hub.reports.receive({ params });
  let { version } = await hub.reports.show({ params });
  ({ version } = await hub.reports.take({ params, version }));
  await hub.reports.answer({ params, version, body: { text: `Risposta ${secret}` } });
  world.clock.advance(minutes(11));
  sink.mails.length = 0;
  await drain();
  expect(addresses()).toEqual([
    'desk@outsourcer.example',
    'sala@bank1.example',
    'sala@outsourcer.example',
  ]);
  expect(sink.to('sala@bank1.example')[0]!.parsed.text).toContain('1 risposta a una vostra');
});

test('a firm is asked for its consent, and told what was sent on its behalf', async () => {
  const onBehalf = { recipient: world.orgs.cosc.uid, attribution: 'named' };
  await tell('outsourcer', { ...onBehalf, onBehalfOf: world.orgs.bank3.uid });
  await tell('outsourcer', { ...onBehalf, onBehalfOf: world.orgs.bank1.uid });
  await drain();
  expect(addresses()).toEqual(['sala@bank1.example', 'sala@bank3.example', 'sala@cosc.example']);
  expect(sink.to('sala@bank3.example')[0]!.parsed.text).toContain('aspetta il vostro consenso');
  expect(sink.to('sala@bank1.example')[0]!.parsed.text).toContain('inviata per vostro conto');
  expect(sink.to('sala@cosc.example')[0]!.parsed.text).toContain('1 nuova segnalazione');
});
