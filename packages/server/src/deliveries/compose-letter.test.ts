import { tlps } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitOwn, type Disclosed } from '../disclosure/index.ts';
import { composeLetter, type LetterParts } from './compose-letter.ts';
import { type ItemText, type Quotable, quotable } from './quotable.ts';

const parts: LetterParts = {
  language: 'it',
  tlp: 'GREEN',
  drill: false,
  subject: 'Allerta',
  before: ['Prima.'],
  after: ['Dopo.'],
  questionLabel: 'Domanda',
};
const text = (over: Partial<ItemText> = {}): ItemText => ({
  tlp: 'GREEN',
  personalData: false,
  title: 'Titolo del testo',
  body: 'Corpo del testo',
  question: 'Siete coinvolti?',
  actions: [],
  ...over,
});

test('the label stands in the subject, before the text and after it', () => {
  const quote = quotable(admitOwn(text()));
  const letter = composeLetter({ ...parts, quote });
  expect(letter.subject).toBe('[TLP:GREEN] Allerta');
  expect(letter.text.startsWith('TLP:GREEN\n\nPrima.\n\n> Titolo del testo')).toBe(true);
  expect(letter.text.trimEnd().endsWith('TLP:GREEN')).toBe(true);
  expect(letter.html).toContain('<html lang="it">');
});

test('a drill says so first, in the language of the reader', () => {
  expect(composeLetter({ ...parts, drill: true }).subject).toBe(
    '[ESERCITAZIONE] [TLP:GREEN] Allerta',
  );
  const english = composeLetter({ ...parts, drill: true, language: 'en' });
  expect(english.text.startsWith('DRILL\n')).toBe(true);
});

test('only GREEN and CLEAR without personal data may be quoted', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tlps), fc.boolean(), (tlp, personalData) => {
      const may = (tlp === 'GREEN' || tlp === 'CLEAR') && !personalData;
      expect(quotable(admitOwn(text({ tlp, personalData }))) !== undefined).toBe(may);
    }),
  );
});

test('text that slipped past the type is refused when the letter is written', () => {
  const slipped = admitOwn(text({ tlp: 'AMBER' })) as unknown as Disclosed<Quotable>;
  expect(() => composeLetter({ ...parts, quote: slipped })).toThrow('may not stand in a mail');
});

test('whatever others wrote stays text: no tag, no live address, no new header', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.emailAddress(),
      (noise, url, mail) => {
        const quote = quotable(
          admitOwn(
            text({ title: `${noise}\r\nBcc: x@y.it`, body: `<a href="${url}">${url}</a> ${mail}` }),
          ),
        );
        const letter = composeLetter({ ...parts, subject: `${noise}\r\nBcc: x@y.it`, quote });
        expect(letter.subject).not.toMatch(/[\r\n]/);
        expect(letter.html).not.toContain('<a ');
        expect(letter.html + letter.text).not.toMatch(/https?:\/\//i);
        expect(letter.html + letter.text).not.toContain(mail);
      },
    ),
  );
});
