import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remainingIn } from './check.ts';
import { derivedText } from './derive.ts';
import { findingsIn } from './findings.ts';
import { identify, type Secrets } from './identify.ts';
import { nameIndex } from './names/name-index.ts';

const secrets: Secrets = {
  names: nameIndex(['Banca Quercia S.p.A.', 'Rossi & Figli S.r.l.', 'Sole', 'Quercia Rossi']),
  exempt: new Set(['domain:truffa-online.com', 'email:phish@truffa-online.com']),
  domains: new Set(['bancaquercia.it']),
};
const sanitised = (text: string, language: 'it' | 'en' = 'it') =>
  derivedText({ original: text, findings: findingsIn(text, secrets, language), edits: [] });

const words = fc.constantFrom(
  'Banca',
  'Quercia',
  'S.p.A.',
  'rossi',
  '& Figli',
  'srl',
  'Sole',
  'a@b.it',
  'cassa@bancaquercia.it',
  'truffa-online.com',
  'phish@truffa-online.com',
  '10.0.0.1',
  '\\\\SRV-1\\x',
  'DOM\\mrossi',
  'C:\\Users\\mario',
  'RSSMRA80A01H501U',
  'RSS MRA 80A01 H501U',
  '00743110157',
  'IT60X0542811101000000123456',
  '055 2345678',
  '+39 333 1234567',
  'http://10.1.2.3/x?m=a@b.it',
  'utente:',
  'conto n.',
  '12345678',
  'server',
  'dc01.banca.local',
  '4111111111111111',
  'il',
  '\n',
);
const joints = fc.constantFrom(' ', '', ', ', '.', '-', '/', '\u200b', ' (');
const texts = fc
  .array(fc.tuple(words, joints), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

test('what the machine proposes passes the machine, in both languages', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('it', 'en'), (text, language) => {
      const derivative = sanitised(text, language);
      expect(remainingIn({ title: '', text: derivative, indicators: [] }, secrets)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'Ditta ',
  'a.',
  'S.r.l. ',
  'utente ',
  '\\',
  'X\\',
  'conto n. ',
  'Banca di ',
  '1.',
  'e ',
  'Mario ',
  '00743110157',
  'a@b.it-',
])('a long text of nothing but %j comes to an end', (piece) => {
  const names = nameIndex(Array.from({ length: 5000 }, (_, n) => `Ditta Numero${n} S.r.l.`));
  const text = piece.repeat(100_000 / piece.length);
  const { identifiers } = identify(text, { ...secrets, names });
  expect(identifiers.length).toBeLessThan(text.length);
});
