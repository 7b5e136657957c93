import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftText } from './draft-text.ts';
import { readMail } from './read-mail.ts';

const crlf = (...lines: string[]) => lines.join('\r\n');
const read = (raw: string | Buffer, returnPath = 'x@y.example') =>
  readMail(Buffer.from(raw), returnPath);

const lure = crlf(
  'From: Poste <finto@falso.top>',
  'To: vittima@ditta.example',
  'Subject: =?utf-8?q?Pacco_ferm=C3=B2?=',
  'Date: Mon, 23 Nov 2026 08:00:00 +0000',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Acceda al sito.',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Acceda al <a href="https://finta-posta.top/login">sito</a>.</p>',
  '--b--',
);

test('an address that hides what cannot be kept is no sender', async () => {
  const from = (address: string) => read(crlf(`From: ${address}`, 'Subject: x', '', 'y'));
  expect((await from('<=?utf-8?Q?a=00b?=@evil.example>')).sender).toBeUndefined();
  expect((await from('Anna <anna@ditta.example>')).sender?.address).toBe('anna@ditta.example');
});

/** Mails as mail programs forward them: the message attached. */
let count = 0;
const attached = (inner: string, disposition = 'attachment', encoded = false) => {
  count += 1;
  const edge = `o${count}`;
  return crlf(
    'From: Anna <anna@ditta.example>',
    'Subject: Fwd: strano',
    `Content-Type: multipart/mixed; boundary="${edge}"`,
    '',
    `--${edge}`,
    'Content-Type: text/plain',
    '',
    'Mi chiami al 055 123456, anna.privata@posta.example',
    `--${edge}`,
    'Content-Type: message/rfc822; name="strano.eml"',
    `Content-Disposition: ${disposition}`,
    ...(encoded
      ? ['Content-Transfer-Encoding: base64', '', Buffer.from(inner).toString('base64')]
      : ['', inner]),
    `--${edge}--`,
  );
};

describe('a forwarded message is what the draft says', () => {
  test.each([
    ['attached', attached(lure)],
    ['attached to be shown inline', attached(lure, 'inline')],
    ['attached in base64, which is not allowed and happens', attached(lure, 'attachment', true)],
    ['twice forwarded', attached(attached(lure))],
  ])('%s', async (_, raw) => {
    const mail = await read(raw);
    const { title, body, note, finds } = draftText(mail);
    expect(mail.sender?.address).toBe('anna@ditta.example');
    expect(title).toBe('Pacco fermò');
    expect(body).toContain('Da: "Poste" <finto@falso.top>');
    expect(body).toContain('https://finta-posta.top/login');
    expect(note).toContain('Mi chiami');
    const values = finds.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(['https://finta-posta.top/login', 'finto@falso.top']),
    );
    // What the forwarder wrote names the forwarder, not the threat.
    expect(values).not.toContain('anna.privata@posta.example');
  });

  test('several at once are all told, in order', async () => {
    const part = (inner: string) =>
      crlf('--o', 'Content-Type: message/rfc822', 'Content-Disposition: attachment', '', inner);
    const raw = crlf(
      'From: a@ditta.example',
      'Content-Type: multipart/mixed; boundary="o"',
      '',
      part(crlf('Subject: uno', '', 'primo')),
      part(crlf('Subject: due', '', 'secondo')),
      '--o--',
    );
    const { title, body } = draftText(await read(raw));
    expect(title).toBe('uno');
    expect(body).toMatch(/primo[\s\S]*secondo/);
  });
});

describe('what is bounded', () => {
  test('messages in messages: the fifth stays a file', async () => {
    let raw = lure;
    for (let depth = 0; depth < 60; depth++) raw = attached(raw);
    const mail = await read(raw);
    expect(mail.told).toHaveLength(1);
    expect(mail.files).toHaveLength(1);
  });

  test('a text longer than a report is cut, and its end is still searched', async () => {
    const raw = crlf(
      'From: a@b.it',
      'Subject: lungo',
      '',
      `${'parola '.repeat(20_000)} fine-lontana.top`,
    );
    const { body, finds } = draftText(await read(raw));
    expect(body.length).toBeLessThanOrEqual(50_000);
    expect(finds.map(({ value }) => value)).toContain('fine-lontana.top');
  });

  test('parts without number are refused or read, and take no time', async () => {
    const raw = crlf(
      'From: a@b.it',
      'Content-Type: multipart/mixed; boundary="o"',
      '',
      ...Array.from({ length: 5_000 }, () => '--o\r\nContent-Type: text/plain\r\n\r\nx'),
      '--o--',
    );
    const mail = await read(raw).catch(() => undefined);
    expect(mail === undefined || mail.told.length === 1).toBe(true);
  });
});

test.each([
  ['a charset that does not exist', 'text/plain; charset=x-nessuno'],
  ['a wrong charset', 'text/plain; charset=utf-8'],
  ['UTF-7', 'text/plain; charset=utf-7'],
])('%s leaves readable what is readable', async (_, type) => {
  const raw = Buffer.concat([
    Buffer.from(`From: a@b.it\r\nSubject: x\r\nContent-Type: ${type}\r\n\r\nsito finto.top citt`),
    Buffer.from([0xe0, 0x00, 0xff]),
  ]);
  const { body, finds } = draftText(await read(raw));
  expect(finds.map(({ value }) => value)).toContain('finto.top');
  expect(body).not.toContain('\0');
  expect(body.isWellFormed()).toBe(true);
});

test('several in From are nobody', async () => {
  expect((await read('From: a@b.it, c@d.it\r\n\r\nx')).sender).toBeUndefined();
  expect((await read('Subject: x\r\n\r\nx')).sender).toBeUndefined();
});

test('card numbers are masked wherever they stand', async () => {
  const raw = 'From: a@b.it\r\nSubject: 4111111111111111\r\n\r\ncarta 5500 0000 0000 0004';
  const text = draftText(await read(raw));
  expect(text.heldCards).toBe(true);
  expect(JSON.stringify(text)).not.toMatch(/4111111111111111|5500 0000 0000 0004/);
  const noted = attached(lure).replace('055 123456', '4111 1111 1111 1111');
  expect(draftText(await read(noted))).toMatchObject({
    heldCards: true,
    note: expect.not.stringContaining('4111 1111 1111 1111'),
  });
});

test('a mail with any byte changed, cut off or doubled is read or refused', async () => {
  const whole = Buffer.from(attached(lure));
  const place = fc.nat(whole.length - 1);
  await fc.assert(
    fc.asyncProperty(place, place, fc.nat(255), async (a, b, byte) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const changed = Buffer.from(whole);
      changed[from] = byte;
      for (const raw of [
        changed,
        whole.subarray(0, to),
        Buffer.concat([whole.subarray(0, to), whole.subarray(from)]),
      ]) {
        const { body, title } = draftText(await read(raw));
        expect(body.isWellFormed() && title.isWellFormed() && !body.includes('\0')).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

/* Mails of others (phpclasses' MIME tests), read from ../shared/data or the folder that STAFFETTA_VECTORS names. */
const root = new URL('../../../../../', import.meta.url).pathname;
const folder = resolve(root, process.env.STAFFETTA_VECTORS ?? '../shared/data', 'mail');

test('mails of others are read, their files with them', async (context) => {
  if (!existsSync(folder)) return context.skip(`no vectors of others: ${folder} is missing`);
  const found: Record<string, unknown> = {};
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.eml'))) {
    const mail = await read(readFileSync(resolve(folder, name)));
    const { title, body } = draftText(mail);
    expect(title + body).not.toBe('');
    found[name] = mail.files.map(
      ({ content }) => createHash('sha256').update(content).digest('hex').length,
    );
  }
  expect(Object.keys(found).length).toBeGreaterThan(0);
});
