import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pec } from '@staffetta/contract';
import { expect, test } from 'vitest';
import { draftText } from './draft-text.ts';
import { readIncoming } from './read-incoming.ts';
import { readMail } from './read-mail.ts';

const folder = join(import.meta.dirname, '../../../../../conformance/mail');
interface Case {
  readonly file: string;
  readonly pec: Pec;
  readonly sender: string;
  readonly subject: string;
  readonly origin: string;
  readonly finds?: string;
}
const { cases } = JSON.parse(readFileSync(join(folder, 'pec.json'), 'utf8')) as { cases: Case[] };
const bytesOf = (file: string) => readFileSync(join(folder, file));

test.each(cases)('$file', async ({ file, pec, sender, subject, origin, finds }) => {
  const mail = await readMail(bytesOf(file), 'posta-certificata@pec.gestore.example');
  expect(mail).toMatchObject({ pec, subject, origin, sender: { address: sender } });
  if (finds === undefined) return;
  const text = draftText(mail);
  expect(text.title).toBe(subject);
  // The message inside is what is told, and the envelope is not.
  expect(text.finds.map(({ value }) => value)).toContain(finds);
  expect(text.body).not.toMatch(/posta certificata|Anomalia/i);
});

const takenBy = (pecMailbox: boolean, bytes: Buffer) =>
  readIncoming({ authservId: 'mx.hub.example', pecMailbox }, bytes, 'x@gestore.example');

test('a certified sender is proven in a PEC mailbox alone, whose provider has looked', async () => {
  const bytes = bytesOf('pec-certified.eml');
  expect((await takenBy(true, bytes)).authentication).toMatchObject({ proven: true });
  expect((await takenBy(false, bytes)).authentication).toMatchObject({ proven: false });
  expect((await takenBy(true, bytesOf('pec-anomaly.eml'))).authentication.proven).toBe(false);
});

test('whoever writes the fields of PEC by himself proves his own domain, and nobody else’s', async () => {
  const head =
    'Authentication-Results: mx.hub.example; dmarc=pass header.from=pec.banca.example\r\n';
  const forged = Buffer.concat([Buffer.from(head), bytesOf('pec-certified.eml')]);
  expect((await takenBy(false, forged)).authentication.proven).toBe(false);
});

test('another sender in the message than the one that is certified counts for nothing', async () => {
  const forged = bytesOf('pec-certified.eml')
    .toString()
    .replace('From: Sala Sicurezza <sicurezza@', 'From: Altri <altri@');
  const { read } = await takenBy(true, Buffer.from(forged));
  expect(read.sender).toEqual({ address: 'sicurezza@pec.banca.example', name: '' });
});

test('in a PEC mailbox no field proves anything, whoever’s name it bears: the envelope alone does', async () => {
  const written = [
    'Authentication-Results: mx.hub.example; dmarc=pass header.from=banca.example',
    'From: Chiunque <sicurezza@banca.example>',
    'Subject: Nuovo conto',
    '',
    'testo',
  ];
  const { authentication } = await takenBy(true, Buffer.from(written.join('\r\n')));
  expect(authentication).toEqual({ proven: false });
});
