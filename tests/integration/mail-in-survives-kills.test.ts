import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createImapServer, findDovecot } from '../harness/imap-server.ts';
import { startIntake, whileTheyWait } from '../harness/killed-intake.ts';
import { placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { until } from '../harness/until.ts';
import { createWorld, type World } from '../harness/world.ts';

// The server is killed (SIGKILL) while a mail is on its way in. Whoever sent it keeps it and sends it again; there is no
// half of a draft before, and one draft after.

const known = 'reporter@bank1.example';
let world: World;
let desk: string;
beforeAll(async () => {
  world = await createWorld();
  desk = await placeMailbox(world, 'bank1');
}, 60_000);
afterAll(() => world.stop());

const write = (subject: string) =>
  [
    'Return-Path: <bounce@away.example>',
    proven(known),
    `From: <${known}>`,
    `Subject: ${subject}`,
    '',
    'Pagina falsa: finta.top',
    '',
  ].join('\r\n');
const subjects = async () =>
  (await world.as('bank1').arrivals.list({ query: {} })).items.map(({ subject }) => subject).sort();
const drafts = async () =>
  (await world.as('bank1').reports.list({ query: { box: 'outbox', state: ['draft'] } })).items
    .map(({ title }) => title)
    .sort();

test('killed while one mail is in a mailbox, one half and one wholly sent: three drafts when all come again', async (context) => {
  if (!findDovecot()) return context.skip('dovecot is not installed (Debian: dovecot-imapd)');
  const server = await createImapServer(['bank1']);
  onTestFinished(() => server.remove());
  const mailIn = {
    ...takesMail.mailIn,
    door: 'smtp://127.0.0.1:0',
    mailboxes: [{ ...server.mailbox('bank1'), desk }],
  };
  const intake = await startIntake(world, mailIn);
  const half = await beginData(intake.port);
  half.socket.write(write('Meno di tutto').slice(0, -10));
  const whole = await beginData(intake.port);
  await whileTheyWait(world, 2, {
    begin: async () => {
      whole.socket.write(`${write('Intero')}.\r\n`);
      await server.deliver('bank1', write('Dalla casella'));
    },
    act: intake.kill,
  });
  await Promise.all([half.closed, whole.closed]);
  // Nothing was acknowledged, and nothing of it is there: who sent it keeps it.
  expect([half.said(), whole.said()]).toEqual(['', '']);
  expect(await subjects()).toEqual([]);
  expect(await drafts()).toEqual([]);
  expect(await server.count('bank1')).toEqual({ mails: 1, flagged: 0 });

  const again = await startIntake(world, mailIn);
  for (const subject of ['Meno di tutto', 'Intero', 'Intero']) {
    const sent = await beginData(again.port);
    sent.socket.write(`${write(subject)}.\r\n`);
    await until(async () => sent.said().startsWith('250'));
    sent.socket.destroy();
  }
  await until(async () => (await server.count('bank1')).mails === 0);
  await again.kill();
  expect(await subjects()).toEqual(['Dalla casella', 'Intero', 'Meno di tutto']);
  expect(await drafts()).toEqual(['Dalla casella', 'Intero', 'Meno di tutto']);
}, 120_000);

/** Speaks as a mail server up to the point where the text may come. */
async function beginData(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  let heard = '';
  socket.on('data', (part) => {
    heard += String(part);
  });
  const ask = async (line: string, code: string) => {
    heard = '';
    socket.write(`${line}\r\n`);
    await until(async () => new RegExp(`^${code} `, 'm').test(heard));
  };
  await until(async () => heard.startsWith('220'));
  await ask('EHLO mx.hub.example', '250');
  await ask('MAIL FROM:<bounce@away.example>', '250');
  await ask(`RCPT TO:<${desk}>`, '250');
  await ask('DATA', '354');
  heard = '';
  return { socket, closed, said: () => heard };
}
