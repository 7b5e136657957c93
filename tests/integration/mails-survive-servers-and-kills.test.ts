import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import type { PlayerKey } from '../harness/cast.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const bank: PlayerKey = 'bank1';
const address = 'sicurezza@bank1.example';

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    // The test drives the worker itself.
    works: false,
  });
  await placeContact(world, bank, {
    role: 'security',
    email: address,
    name: 'Sala, "SOC" <x@y.it>',
  });
});
afterEach(() => {
  sink.answer(undefined);
  sink.onMail(undefined);
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

async function alertBank(): Promise<string> {
  const target = { kind: 'organisation', orgId: world.orgs[bank].id } as const;
  const item = await showReport(world, 'outsourcer', [target]);
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  return uid;
}
const drain = () => world.composed.background.deliveries!.drain();
const mailOf = async (uid: string) =>
  (await world.as('outsourcer').alerts.board({ params: { uid }, query: {} })).items[0]!.mail;
const messageIds = () => sink.mails.map((mail) => mail.parsed.messageId);

test('a mail is plain, says what it is, and links to nothing but our own pages', async () => {
  await alertBank();
  await drain();
  const [mail] = sink.to(address);
  expect(mail!.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail!.raw).toMatch(/^List-ID: <allerte\.staffetta\.example>/m);
  expect(mail!.parsed.to).toMatchObject({ value: [{ address }] });
  expect(mail!.parsed.subject).toBe(`[TLP:GREEN] Allerta da ${world.orgs.outsourcer.name}`);
  const ours = /http:\/\/127\.0\.0\.1\/(riscontro\/[\w-]{44}|preferenze\/[\w-]{55})(?=["\n])/g;
  const rest = `${mail!.parsed.text}${mail!.parsed.html}`.replaceAll(ours, '');
  expect(rest.match(/href=""/g)).toHaveLength(5);
  expect(rest.replaceAll('href=""', '')).not.toMatch(/https?:|href|src=/);
});

test('a server that says "later" is asked again, with the same Message-ID', async () => {
  const uid = await alertBank();
  sink.answer((_to, attempt) => (attempt < 3 ? { code: 451, text: 'greylisted' } : undefined));
  await drain();
  expect(sink.mails).toEqual([]);
  expect(await mailOf(uid)).toEqual({ waiting: 1, sent: 0, refused: 0, withheld: 0 });
  await drain();
  world.clock.advance(31);
  await drain();
  world.clock.advance(61);
  await drain();
  expect(sink.mails).toHaveLength(1);
  expect(await mailOf(uid)).toEqual({ waiting: 0, sent: 1, refused: 0, withheld: 0 });
});

test('a server that says "never" is believed, and the board shows it', async () => {
  const uid = await alertBank();
  sink.answer(() => ({ code: 550, text: 'no such user' }));
  await drain();
  world.clock.advance(86_400);
  await drain();
  expect(await mailOf(uid)).toEqual({ waiting: 0, sent: 0, refused: 1, withheld: 0 });
});

test('a server that is down loses nothing', async () => {
  const port = Number(new URL(sink.url).port);
  await sink.stop();
  const uid = await alertBank();
  await drain();
  expect(await mailOf(uid)).toMatchObject({ waiting: 1 });
  sink = await createMailSink(port);
  world.clock.advance(31);
  await drain();
  expect(await mailOf(uid)).toMatchObject({ sent: 1 });
  expect(sink.to(address)).toHaveLength(1);
});

test('a worker killed after the server took the mail sends it again under the same Message-ID', async () => {
  const uid = await alertBank();
  const program = fileURLToPath(new URL('../harness/delivery-process.ts', import.meta.url));
  const ahead = String(world.clock.now() - systemClock.now());
  const child = spawn(process.execPath, [program, world.database.appUrl, sink.url, ahead], {
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  sink.onMail(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  sink.onMail(undefined);
  expect(await mailOf(uid)).toMatchObject({ waiting: 1 });
  await drain();
  expect(sink.mails, 'in the other worker’s hands until its lease is over').toHaveLength(1);
  world.clock.advance(121);
  await drain();
  expect(sink.mails).toHaveLength(2);
  expect(new Set(messageIds()).size).toBe(1);
  expect(await mailOf(uid)).toEqual({ waiting: 0, sent: 1, refused: 0, withheld: 0 });
});

test('two workers at once send each mail once', async () => {
  for (let i = 0; i < 30; i += 1) await alertBank();
  const second = await createSecondWorker();
  await Promise.all([drain(), second.drain()]);
  await second.stop();
  expect(sink.mails).toHaveLength(30);
  expect(new Set(messageIds()).size).toBe(30);
});

async function createSecondWorker() {
  const { createMailer } = await import('../../packages/server/src/platform/mail/index.ts');
  const { deliveryWorker, preferenceLinks } = await import(
    '../../packages/server/src/deliveries/index.ts'
  );
  const { alertTemplates, mailTokens } = await import('../../packages/server/src/alerts/index.ts');
  const mailer = createMailer({
    url: sink.url,
    from: { name: 'Staffetta', address: 'avvisi@staffetta.example' },
  });
  const worker = deliveryWorker({
    work: world.composed.work,
    clock: world.clock,
    mailer,
    templates: alertTemplates({
      tokens: mailTokens(new Uint8Array(32)),
      origin: 'http://127.0.0.1',
      preferences: preferenceLinks(new Uint8Array(32), 'http://127.0.0.1'),
    }),
    logError: (error) => {
      throw error;
    },
  });
  return {
    drain: worker.drain,
    stop: async () => {
      await worker.stop();
      mailer.close();
    },
  };
}
