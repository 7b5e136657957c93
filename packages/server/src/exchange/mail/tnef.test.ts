import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftText } from './draft-text.ts';
import { readMail } from './read-mail.ts';
import { readTnef } from './tnef.ts';

const folder = join(import.meta.dirname, '../../../../../conformance/mail');
/** As Outlook writes it: text, HTML, a file with a long name, a message attached that has a file of its own. */
const winmail = readFileSync(join(folder, 'winmail.dat'));

test('text, files and attached messages are read', () => {
  const message = readTnef(winmail)!;
  expect(message).toMatchObject({
    subject: 'Fwd: pacco fermo',
    text: 'Guardate l’allegato, è strano.',
    damaged: false,
  });
  expect(message.files).toMatchObject([
    { name: 'bolletta più lunga.pdf', mediaType: 'application/pdf' },
  ]);
  expect(Buffer.from(message.files[0]!.content).toString()).toBe('%PDF-1.4 finto');
  const [inner] = message.messages;
  expect(inner).toMatchObject({ subject: 'Pacco fermo', from: 'Poste finto@falso.top' });
  expect(inner!.files.map(({ name }) => name)).toEqual(['modulo.html']);
});

test('a forwarded mail of Outlook becomes what was forwarded, with its files and links', async () => {
  const raw = [
    'From: Anna <anna@ditta.example>',
    'Subject: Fwd: pacco fermo',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    '',
    winmail.toString('base64'),
  ].join('\r\n');
  const mail = await readMail(Buffer.from(raw), 'anna@ditta.example');
  const { title, body, note, finds } = draftText(mail);
  expect(title).toBe('Pacco fermo');
  expect(body).toContain('Da: Poste finto@falso.top');
  expect(note).toBe('Guardate l’allegato, è strano.');
  expect(finds.map(({ value }) => value)).toContain('https://finta-posta.top/login');
  expect(mail.files.map(({ name }) => name)).toEqual(['bolletta più lunga.pdf', 'modulo.html']);
});

test('one that is cut off stays a file beside what could be read of it', async () => {
  const raw = [
    'From: a@ditta.example',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    '',
    winmail.subarray(0, winmail.length - 40).toString('base64'),
  ].join('\r\n');
  const { files } = await readMail(Buffer.from(raw), 'a@ditta.example');
  expect(files.map(({ name }) => name)).toContain('winmail.dat');
});

test('cut off anywhere, any bytes changed: read or not, never thrown, nothing larger than what came', () => {
  const mutated = fc.record({
    end: fc.nat(winmail.length),
    changes: fc.array(fc.tuple(fc.nat(winmail.length - 1), fc.nat(255)), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(mutated, ({ end, changes }) => {
      const bytes = Buffer.from(winmail);
      for (const [at, value] of changes) bytes[at] = value;
      const message = readTnef(bytes.subarray(0, end));
      for (const file of message?.files ?? []) expect(file.content.length).toBeLessThanOrEqual(end);
    }),
    { numRuns: 2_000 },
  );
});
