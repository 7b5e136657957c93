import { usualClauses } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../../packages/server/src/platform/calendar.ts';
import { days, later } from '../../packages/server/src/platform/clock.ts';
import { untilNoon } from '../harness/clock.ts';
import { rowsAsOwner } from '../harness/database.ts';
import { inOrder } from '../harness/in-order.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

// 90, 30 and 7 days before an agreement ends its referents have a mail, by the duty that runs every hour.

let world: World;
let sink: MailSink;
beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  world.clock.advance(untilNoon(world.clock.now()));
  await placeContact(world, 'section', { role: 'referent', email: 'referente@section.example' });
  await placeContact(world, 'section', { role: 'security', email: 'sicurezza@section.example' });
  await placeContact(world, 'association', {
    role: 'referent',
    email: 'referent@association.example',
    language: 'en',
  });
  await placeContact(world, 'outsourcer', { role: 'referent', email: 'altri@outsourcer.example' });
  await signed('BREVE', 100, 'association');
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

/** The calendar day so many days from now, by the world's clock. */
const dayFromNow = (n: number) => dayIn('Europe/Rome', later(world.clock.now(), days(n)));

/** An agreement of the section, signed by both, that ends so many days from now. */
async function signed(number: string, lasting: number, other: 'association' | 'bank2') {
  const [police, party] = [world.as('section', 'administrator'), world.as(other, 'administrator')];
  const { uid, version, textSha256 } = await police.agreements.draft({
    body: inOrder({
      number,
      title: 'Protocollo breve',
      from: dayFromNow(0),
      to: dayFromNow(lasting),
      clauses: usualClauses('association'),
      parties: [
        { organisation: world.orgs.section.uid, side: 'police' },
        { organisation: world.orgs[other].uid, side: 'private' },
      ],
    }),
  });
  const body = { signedBy: 'Il rappresentante', textSha256 };
  await police.agreements.sign({ params: { uid }, body, version });
  await party.agreements.sign({ params: { uid }, body, version: version + 1 });
}

const duty = async () => {
  await world.composed.background.duties.find(({ name }) => name === 'agreement-terms')!.run();
  await world.composed.background.deliveries!.drain();
};
const told = () => sink.mails.flatMap(({ to }) => to).sort();

test('each party is told three times, each in its language, however often the duty runs', async () => {
  await duty();
  expect(told()).toEqual([]);
  for (const [left, passed] of [
    [90, 10],
    [30, 60],
    [7, 23],
  ] as const) {
    sink.mails.length = 0;
    world.clock.advance(days(passed));
    await duty();
    await duty();
    expect(told(), `${left}`).toEqual([
      'referent@association.example',
      'referente@section.example',
    ]);
    const [italian] = sink.to('referente@section.example');
    expect(italian!.parsed.subject).toBe(`Il protocollo d’intesa scade fra ${left} giorni`);
    expect(italian!.parsed.text).toContain('Protocollo breve');
    expect(italian!.parsed.text).not.toMatch(/https?:/);
    const [english] = sink.to('referent@association.example');
    expect(english!.parsed.subject).toBe(`The agreement expires in ${left} days`);
  }
  sink.mails.length = 0;
  world.clock.advance(days(8));
  await duty();
  expect(told()).toEqual([]);
  const [ended] = await rowsAsOwner(
    world.database.ownerUrl,
    `select state from staffetta.agreement where number = 'BREVE'`,
  );
  expect(ended).toEqual({ state: 'expired' });
});

test('where nobody is named for it, whoever can be written to is told', async () => {
  await placeContact(world, 'bank2', { role: 'security', email: 'sicurezza@bank2.example' });
  await signed('ALTRO', 20, 'bank2');
  sink.mails.length = 0;
  await duty();
  expect(told()).toEqual(['referente@section.example', 'sicurezza@bank2.example']);
});
