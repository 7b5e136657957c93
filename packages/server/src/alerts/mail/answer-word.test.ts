import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerInReply } from './answer-word.ts';

test.each([
  ['NON COINVOLTI', 'not_affected', ''],
  ['\n\n  non coinvolti.  \n\n', 'not_affected', ''],
  ['Siamo coinvolti!\n\nDue postazioni.\n-- \nRossi', 'affected', 'Due postazioni.'],
  ['«Ricevuto»\nIl giorno lun 23 nov 2026, Hub ha scritto:\n> Allerta\n> COINVOLTI', 'seen', ''],
  ['Done\n\n----- Original Message -----\nFrom: Hub', 'done', ''],
])('%j says %s', (text, said, more) => {
  expect(answerInReply(text)).toEqual({ said, more });
});

// As the programs write them below the answer, wrapped where they wrap.
test.each([
  [
    'Gmail, in two lines',
    [
      'NON COINVOLTI',
      '',
      'Il giorno lun 23 nov 2026 alle ore 10:15 Associazione Banche Toscane <',
      'avvisi@staffetta.example> ha scritto:',
      '',
      '> [TLP:GREEN] Finto portale',
      '> Siamo coinvolti:',
    ],
  ],
  [
    'Gmail, in three lines',
    [
      'NON COINVOLTI',
      '',
      'Il giorno lun 23 nov 2026 alle ore 10:15 Associazione per la sicurezza delle',
      'banche e delle assicurazioni della Toscana <',
      'avvisi@staffetta.example> ha scritto:',
      '',
      '> [TLP:GREEN] Finto portale',
    ],
  ],
  [
    'the Gmail app',
    [
      'NON COINVOLTI',
      '',
      'Il lun 23 nov 2026, 10:15 Associazione Banche Toscane <avvisi@staffetta.example>',
      'ha scritto:',
      '',
      '> [TLP:GREEN] Finto portale',
    ],
  ],
  [
    'Gmail in English',
    [
      'Not affected',
      '',
      'On Mon, Nov 23, 2026 at 10:15\u202fAM Associazione Banche Toscane <',
      'avvisi@staffetta.example> wrote:',
      '',
      '> [TLP:GREEN] Finto portale',
    ],
  ],
  [
    'Thunderbird',
    [
      'NON COINVOLTI',
      '',
      'Il 23/11/2026 10:15, Associazione per la sicurezza delle banche della ',
      'Toscana ha scritto:',
      '> [TLP:GREEN] Finto portale',
    ],
  ],
  [
    'an iPhone',
    [
      'NON COINVOLTI',
      '',
      'Inviato da iPhone',
      '',
      '> Il giorno 23 nov 2026, alle ore 10:15, Associazione Banche Toscane <avvisi@staffetta.example> ha scritto:',
      '> ',
      '> \ufeff[TLP:GREEN] Finto portale',
    ],
  ],
  ['an iPhone in English', ['NOT AFFECTED', '', 'Sent from my iPhone', '', '> On 23 Nov 2026']],
  [
    'Outlook for Android',
    ['NON COINVOLTI', '', 'Ottieni Outlook per Android<https://aka.ms/AAb9ysg>'],
  ],
  ['Outlook for iOS', ['NON COINVOLTI', '', 'Get [Outlook for iOS](https://aka.ms/o0ukef)']],
  ['another Outlook', ['NON COINVOLTI', '', 'Inviato da Outlook per iOS<https://aka.ms/o0ukef>']],
  ['a Samsung', ['NON COINVOLTI', '', '', '', 'Inviato dal mio Galaxy', '', '']],
  ['another telephone', ['NON COINVOLTI', 'Inviato da smartphone Samsung Galaxy.']],
  ['Windows', ['NON COINVOLTI', '', 'Inviato da Posta per Windows']],
  ['Yahoo', ['NON COINVOLTI', '', 'Inviato da Yahoo Mail su Android']],
] as const)('what %s adds by itself is no word of the writer’s', (_, lines) => {
  expect(answerInReply(lines.join('\n'))).toEqual({ said: 'not_affected', more: '' });
});

test.each([
  'Inviato da noi un campione alla polizia',
  'Inviato dal mio telefono un campione',
  'Il 23/11 abbiamo chiuso due conti\ne avvisato gli sportelli',
  'On 23 November two accounts were emptied',
  'Get Outlook rules from us',
])('%j is', (more) => {
  expect(answerInReply(`COINVOLTI\n\n${more}`)).toEqual({ said: 'affected', more });
});

test.each([
  'Coinvolti?',
  'Forse coinvolti',
  'Coinvolti o non coinvolti, non so',
  'Buongiorno\nNON COINVOLTI',
  '> NON COINVOLTI',
  '',
  '-- \nCOINVOLTI',
])('%j is for a person to read', (text) => {
  expect(answerInReply(text)).toBeUndefined();
});

test('any text is read, and what is added is the writer’s own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (noise) => {
      const read = answerInReply(`COINVOLTI\n${noise}`);
      expect(read?.said).toBe('affected');
      expect(noise.includes(read!.more.split('\n')[0]!)).toBe(true);
    }),
  );
});
