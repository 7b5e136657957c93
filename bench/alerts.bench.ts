import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createMailer } from '../packages/server/src/platform/mail/index.ts';
import { holdFirms, holdNote, tokenOf } from './hold-firms.ts';
import { measure } from './measure.ts';
import { startRunning } from './running.ts';

/*
 * An alert to ten thousand firms: until it is committed, until all mails are with the SMTP server, and how fast
 * answers are taken. Beside the mails stands what the same SMTP server takes from the same mailer with nothing to read.
 *   node bench/alerts.bench.ts [firms]
 */
const FIRMS = Number(process.argv[2] ?? 10_000);
const SENDER = { name: 'Staffetta', address: 'avvisi@staffetta.example' };

const sink = fork(fileURLToPath(new URL('./smtp-sink.ts', import.meta.url)));
const [{ port }] = (await once(sink, 'message')) as [{ port: number }];
const url = `smtp://127.0.0.1:${port}`;
const from = `${SENDER.name} <${SENDER.address}>`;
// Mails wait until they are asked for, so that each figure stands for itself.
const { owner, cast, staffetta, as, stop } = await startRunning({
  mail: { url, from },
  works: false,
});

try {
  await holdFirms(owner, cast, FIRMS);
  const note = await holdNote(owner, cast);
  const hub = as(cast.tokens.association.analyst);
  const alerts: string[] = [];
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const begun = performance.now();
    const { uid, recipients } = await hub.alerts.send({
      body: { item: note, audience: { to: 'everyone' }, urgency: 'high' },
    });
    times.push(performance.now() - begun);
    if (recipients < FIRMS) throw new Error(`only ${recipients} recipients`);
    alerts.push(uid);
  }
  times.sort((a, b) => a - b);
  console.log(
    `alert to ${FIRMS} firms, all committed: ${times.map((t) => t.toFixed(0)).join(', ')} ms`,
  );

  await measure(
    'answer to an alert',
    (n) => {
      // Each firm answers each alert once.
      const alert = alerts[Math.floor((n - 1) / FIRMS)]!;
      const firm = as(tokenOf(((n - 1) % FIRMS) + 1));
      return firm.alerts.answer({
        params: { uid: alert },
        version: 1,
        body: { answer: 'not_affected', done: false, consent: 'anonymous' },
      });
    },
    { callers: 8, seconds: 8 },
  );

  // Before and after: a machine is seldom equally quiet for a minute.
  const before = await rate(bareMails, 3_000);
  const mails = await rate(() => staffetta.background.deliveries!.drain(), undefined);
  const bare = (before + (await rate(bareMails, 3_000))) / 2;
  console.log(`bare: the same mailer to the same SMTP server: ${bare.toFixed(0)} mails/s`);
  console.log(
    `mails handed to SMTP: ${mails.toFixed(0)}/s, ${((100 * mails) / bare).toFixed(0)} % of that`,
  );
} finally {
  await stop();
  sink.disconnect();
}

async function taken(): Promise<number> {
  sink.send({});
  const [answer] = (await once(sink, 'message')) as [{ taken: number }];
  return answer.taken;
}

async function rate(work: (n: number) => Promise<void>, n: number | undefined): Promise<number> {
  const before = await taken();
  const begun = performance.now();
  await work(n ?? 0);
  const seconds = (performance.now() - begun) / 1000;
  return ((await taken()) - before) / seconds;
}

/** Letters of the same size that need no reading. */
async function bareMails(n: number): Promise<void> {
  const mailer = createMailer({ url, from: SENDER });
  const text = 'Messaggi che imitano un corriere chiedono i dati della carta. '.repeat(25);
  const one = (index: number) =>
    mailer.send({
      id: `bare-${index}`,
      to: { address: `sicurezza-${index}@firms.example`, name: 'Sicurezza' },
      subject: 'Allerta',
      text,
      html: `<p>${text}</p>`,
      list: 'allerte',
      language: 'it',
      at: new Date(),
    });
  for (let index = 0; index < n; index += 100)
    await Promise.all(Array.from({ length: 100 }, (_, more) => one(index + more)));
  mailer.close();
}
