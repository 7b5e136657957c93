import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import { LARGEST_TEXT, type TextKind, textOf } from './text-of.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const found = async (kind: TextKind, text: string) =>
  extract(await textOf(kind, bytes(text))).finds.map((find) => `${find.kind} ${find.value}`);

test('plain text: UTF-8, a declared charset, a byte order mark, and Windows-1252 as a last resort', async () => {
  expect(await textOf('text/plain', bytes('è'))).toBe('è');
  expect(await textOf('text/plain', Uint8Array.of(0xe8), 'iso-8859-1')).toBe('è');
  expect(await textOf('text/plain', Uint8Array.of(0xff, 0xfe, 0xe8, 0), 'utf-8')).toBe('è');
  expect(await textOf('text/plain', Uint8Array.of(0xe8, 0x20, 0x80))).toBe('è €');
  expect(await textOf('text/plain', Uint8Array.of(0xe8), 'no-such-charset')).toBe('è');
});

test('HTML: link targets, entities, text broken by tags, addresses in scripts', async () => {
  expect(
    await found(
      'text/html',
      `<p>La <b>sua</b> banca: <a href="https://evil.com/a?x=1&amp;y=2">www.poste.it</a></p>
       <style>.a{background:url(http://style.evil.com)}</style><!-- http://comment.evil.com -->
       <script>var u="https://drop.net/x"; window.name=document.location.host;</script>
       <meta http-equiv="refresh" content="0; url=http://next.evil.ru/b">
       <form action="//post.evil.org/c"><td>ev<i>il</i>.info</td></form>`,
    ),
  ).toEqual([
    'url https://evil.com/a?x=1&y=2',
    'domain evil.com',
    'domain www.poste.it',
    'url https://drop.net/x',
    'domain drop.net',
    'url http://next.evil.ru/b',
    'domain next.evil.ru',
    'url http://post.evil.org/c',
    'domain post.evil.org',
    'domain evil.info',
  ]);
});

test('CSV: a cell does not run into the next', async () => {
  expect(await found('text/csv', 'url,ip\n"http://evil.com/a,b",1.2.3.4\n')).toEqual([
    'url http://evil.com/a,b',
    'domain evil.com',
    'ipv4 1.2.3.4',
  ]);
  expect(await found('text/csv', 'a;b\nhttp://evil.com/a;5.6.7.8\n')).toEqual([
    'url http://evil.com/a',
    'domain evil.com',
    'ipv4 5.6.7.8',
  ]);
});

const MESSAGE = [
  'Received: from mx.evil.com (mx.evil.com [185.216.68.97])\r\n\tby mx.banca-prova.it; Fri, 1 Mar 2024 10:00:00 +0100',
  'From: "Poste" <avvisi@evil-poste.com>',
  'To: Mario <mario@banca-prova.it>',
  'Subject: =?utf-8?Q?Avviso_=C3=A8_urgente?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/html; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<a href=3D"http://lure.evil.com/p">perch=E9</a>',
  '--x',
  'Content-Type: application/zip; name=fattura.zip',
  'Content-Disposition: attachment; filename=fattura.zip',
  'Content-Transfer-Encoding: base64',
  '',
  'AAECAw==',
  '--x--',
  '',
].join('\r\n');

test('a message: where it came from, its links, digests of attachments; not who received it', async () => {
  const text = await textOf('message/rfc822', bytes(MESSAGE));
  expect(text).toContain('Avviso è urgente');
  expect(text).toContain('perché');
  const values = extract(text).finds.map(({ value }) => value);
  expect(values).toEqual(
    expect.arrayContaining([
      '185.216.68.97',
      'avvisi@evil-poste.com',
      'http://lure.evil.com/p',
      '054edec1d0211f624fed0cbca9d4f9400b0e491c43742af2c5b0abebf0c990d8',
    ]),
  );
  expect(values).not.toContain('mario@banca-prova.it');
});

test('messages inside messages are read some levels deep', async () => {
  const wrap = (inner: string, level: number) =>
    `Subject: ${level}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${level}\r\n\r\n` +
    `--b${level}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${inner}\r\n--b${level}--\r\n`;
  let message = MESSAGE;
  for (let level = 0; level < 3; level++) message = wrap(message, level);
  expect(await textOf('message/rfc822', bytes(message))).toContain('lure.evil.com');
  for (let level = 3; level < 60; level++) message = wrap(message, level);
  expect(typeof (await textOf('message/rfc822', bytes(message)))).toBe('string');
});

test('broken messages, pages and tables give some text and no error', async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256);
  for (const kind of ['text/plain', 'text/html', 'text/csv', 'message/rfc822'] as const) {
    for (const cut of [0, 1, 50, 5000]) {
      expect(typeof (await textOf(kind, noise.subarray(0, cut)))).toBe('string');
    }
  }
  const half = bytes(MESSAGE).subarray(0, 600);
  expect(typeof (await textOf('message/rfc822', half))).toBe('string');
});

test('a message of countless parts or headers is refused', async () => {
  const parts = 'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\na\r\n';
  for (const message of [
    `${parts}${'--x\r\n\r\na\r\n'.repeat(50_000)}`,
    'X: y\r\n'.repeat(500_000),
  ]) {
    await expect(textOf('message/rfc822', bytes(message))).rejects.toMatchObject({
      code: 'too_large',
    });
  }
});

test('too large is refused', async () => {
  const large = new Uint8Array(LARGEST_TEXT + 1);
  await expect(textOf('text/plain', large)).rejects.toMatchObject({ code: 'too_large' });
});

test('the sentences for each warning exist in both languages', async () => {
  const { REASON_TEXTS, WARNING_REASONS } = await import('../warnings/index.ts');
  for (const reason of WARNING_REASONS) {
    expect(REASON_TEXTS[reason].it).toMatch(/\.$/);
    expect(REASON_TEXTS[reason].en).toMatch(/\.$/);
  }
  expect(readFileSync(new URL('../warnings/reasons.ts', import.meta.url), 'utf8')).not.toContain(
    'TODO',
  );
});
