import { randomBytes } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { proven, takesMail } from '../tests/harness/mail-in.ts';
import { startRunning } from './running.ts';

/*
 * A forwarded phishing mail, from the first byte of its handing over (LMTP) to the 250 that means that the draft, its
 * indicators, the original and the attachments are committed.
 *   node bench/mail.bench.ts [mails]
 */
const mails = Number(process.argv[2] ?? 200);
const sender = 'reporter@bank1.example';
const desk = 'desk@bank1.example';
/** A picture and a false invoice, as such mails have them. */
const wrapped = (bytes: number) =>
  randomBytes(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
const part = (edge: string, type: string, body: string) => [
  `--${edge}`,
  `Content-Type: ${type}`,
  ...body.split('\n'),
];

const lure = (n: number) =>
  [
    'From: Servizio Clienti <assistenza@falsa-posta.top>',
    'To: vittima@bank1.example',
    `Subject: Il suo conto ${n} sara' sospeso`,
    'Date: Mon, 23 Nov 2026 08:00:00 +0000',
    'Content-Type: multipart/mixed; boundary="i"',
    '',
    ...part(
      'i',
      'text/plain; charset=utf-8',
      `\nGentile cliente, entri entro 24 ore.\nNumero verde +39 02 5550${n}`,
    ),
    ...part(
      'i',
      'text/html; charset=utf-8',
      `\n${`<p>Entri su <a href="https://accesso-${n}.finta-banca.top/login?id=${n}">questo sito</a>.</p>`.repeat(40)}`,
    ),
    ...part(
      'i',
      'image/png; name="logo.png"',
      `Content-Transfer-Encoding: base64\n\n${wrapped(40_000)}`,
    ),
    ...part(
      'i',
      'application/pdf; name="fattura.pdf"',
      `Content-Transfer-Encoding: base64\n\n${wrapped(80_000)}`,
    ),
    '--i--',
  ].join('\r\n');
const forwarded = (n: number) =>
  [
    proven(sender),
    `From: Ufficio <${sender}>`,
    `To: ${desk}`,
    `Subject: Fwd: Il suo conto ${n}`,
    `Message-ID: <${n}@bank1.example>`,
    'Content-Type: multipart/mixed; boundary="o"',
    '',
    ...part('o', 'text/plain; charset=utf-8', '\nArrivata stamattina a tre colleghi.'),
    ...part('o', 'message/rfc822', `Content-Disposition: attachment\n\n${lure(n)}`),
    '--o--',
    '',
  ].join('\r\n');

const running = await startRunning(takesMail);
await running.owner.query(
  `insert into mailbox (org_id, address) values (${running.cast.orgs.bank1.id}, '${desk}')`,
);
const transport = createTransport({
  host: '127.0.0.1',
  port: running.staffetta.mailIn!.door!.port,
  lmtp: true,
  ignoreTLS: true,
} as never);
const times: number[] = [];
for (let n = 0; n < mails + 5; n++) {
  const raw = forwarded(n);
  const from = performance.now();
  await transport.sendMail({ raw, envelope: { from: sender, to: [desk] } });
  // The first warm up.
  if (n >= 5) times.push(performance.now() - from);
}
transport.close();
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
const { rows } = await running.owner.query<{ state: string; count: number }>(
  'select state, count(*)::int as count from arrival group by state',
);
console.log(`mails of ${(forwarded(0).length / 1000).toFixed(0)} kB: ${JSON.stringify(rows)}`);
console.log(
  `p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms`,
);
await running.stop();
