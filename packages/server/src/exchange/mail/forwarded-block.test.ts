import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forwardedBlock } from './forwarded-block.ts';

const body = 'Gentile cliente, acceda qui: http://falso.example/login';
const note = 'È arrivato questo, che facciamo?';

const forms: Record<string, string> = {
  'Gmail, Italian': `---------- Forwarded message ---------\nDa: Poste <finto@falso.example>\nDate: lun 23 nov 2026 alle ore 09:12\nSubject: Pacco fermo\nTo: <anna@ditta.example>\n\n\n${body}`,
  'Gmail, English': `---------- Forwarded message ---------\nFrom: Poste <finto@falso.example>\nDate: Mon, Nov 23, 2026 at 9:12 AM\nSubject: Pacco fermo\nTo: <anna@ditta.example>\n\n${body}`,
  'Outlook, Italian': `________________________________\nDa: Poste <finto@falso.example>\nInviato: lunedì 23 novembre 2026 09:12\nA: Anna <anna@ditta.example>\nOggetto: Pacco fermo\n\n${body}`,
  'Outlook, English': `-----Original Message-----\nFrom: Poste <finto@falso.example>\nSent: Monday, November 23, 2026 9:12 AM\nTo: Anna <anna@ditta.example>\nSubject: Pacco fermo\n\n${body}`,
  'Thunderbird, Italian': `-------- Messaggio Inoltrato --------\nOggetto: \tPacco fermo\nData: \tMon, 23 Nov 2026 09:12:00 +0100\nMittente: \tPoste <finto@falso.example>\nA: \tanna@ditta.example\n\n\n${body}`,
  'Apple Mail, Italian': `Inizio messaggio inoltrato:\n\n> Da: Poste <finto@falso.example>\n> Oggetto: Pacco fermo\n> Data: 23 novembre 2026 alle ore 09:12:00 CET\n> A: anna@ditta.example\n> \n> ${body}`,
  'Outlook on the web, bold': `*Da:* Poste <finto@falso.example>\n*Inviato:* lunedì 23 novembre 2026\n*A:* Anna\n*Oggetto:* Pacco fermo\n\n${body}`,
};

describe('the message that was forwarded inline', () => {
  test.each(Object.entries(forms))('by %s', (_, form) => {
    expect(forwardedBlock(`${note}\n\n${form}`)).toMatchObject({
      before: note,
      from: 'Poste <finto@falso.example>',
      subject: 'Pacco fermo',
      date: expect.stringContaining('2026'),
      body,
    });
  });

  test.each(Object.entries(forms))('with lines ended as on the wire: %s', (_, form) => {
    const block = forwardedBlock(`${note}\n\n${form}`.replaceAll('\n', '\r\n'));
    expect(block).toMatchObject({ before: note, subject: 'Pacco fermo', body });
  });
});

test.each([
  ['a reply', 'Va bene.\n\nIl giorno 23 nov 2026, Anna ha scritto:\n> Oggetto: riunione?\n> ciao'],
  ['a list', 'Da: definire\nA: chi?\nNote: nessuna'],
  ['a sentence', 'Questo viene da: nessuno. Oggetto: niente.'],
  ['nothing', ''],
])('%s is none', (_, text) => {
  expect(forwardedBlock(text)).toBeUndefined();
});

test('what comes out stood in the text, whatever the text', () => {
  const line = fc.constantFrom(
    'Da: a@b.it',
    '> Oggetto: x',
    'Data: ieri',
    '',
    '> ',
    'testo',
    '*A:* tutti',
    '-----',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const block = forwardedBlock(lines.join('\n'));
      if (!block) return;
      expect(block.from).toBe('a@b.it');
      expect(block.body.length + block.before.length).toBeLessThan(lines.join('\n').length);
    }),
  );
});
