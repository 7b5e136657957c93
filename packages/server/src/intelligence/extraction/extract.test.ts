import { expect, test } from 'vitest';
import { extract } from './extract.ts';

const found = (text: string) => extract(text).finds.map(({ kind, value }) => `${kind} ${value}`);

test('a defanged link gives the link and its host, at their places in the text', () => {
  const text = 'Il sito hxxps://evil[.]com/login.php?a=1, visto ieri.';
  const { finds } = extract(text);
  expect(finds.map(({ kind, value, written }) => ({ kind, value, written }))).toEqual([
    {
      kind: 'url',
      value: 'https://evil.com/login.php?a=1',
      written: 'hxxps://evil[.]com/login.php?a=1',
    },
    { kind: 'domain', value: 'evil.com', written: 'evil[.]com' },
  ]);
  for (const find of finds) expect(text.slice(find.start, find.end)).toBe(find.written);
});

test('file names, program code and abbreviations are no domains', () => {
  expect(
    found('setup.py, fattura.zip, readme.md, System.Net, S.p.A., p.es. questo, os.name'),
  ).toEqual([]);
});

test('dates, amounts and VAT numbers are no phones', () => {
  expect(found('P.IVA 01234567890 del 03/04/2024, € 3.200.000.000,00, CVE-2021-33312')).toEqual([
    'cve CVE-2021-33312',
  ]);
});

test('the own domain of the reader is marked', () => {
  const { finds } = extract('da mail.banca.example.it', { ownDomains: ['Banca.Example.it'] });
  expect(finds[0]?.warning).toEqual({ list: 'own', reason: 'own-domain' });
});
