import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defang } from './defang.ts';

test('addresses are written so that nothing makes a link of them', () => {
  expect(
    defang('Vedi https://login.banca-falsa.it/x?y=1 oppure scrivi a info@banca-falsa.it.'),
  ).toBe('Vedi hxxps[:]//login[.]banca-falsa[.]it/x?y=1 oppure scrivi a info[@]banca-falsa[.]it.');
  expect(defang('ftp://files.example.org www.example.org')).toBe(
    'ftp[:]//files[.]example[.]org www[.]example[.]org',
  );
  expect(defang('xn--bcher-kva.example büro.de')).toBe('xn--bcher-kva[.]example büro[.]de');
});

test('prose keeps its full stops, numbers their dots', () => {
  const prose = 'Alle 14.30 la S.p.A. ha pagato 1.250,00 euro. Poi basta.';
  expect(defang(prose)).toBe(prose);
});

test('dotted numbers that are an address are broken too', () => {
  expect(defang('http://198.51.100.7/a')).toBe('hxxp[:]//198.51.100.7/a');
});

test('no text takes long', () => {
  fc.assert(
    fc.property(fc.constantFrom('a.', 'http', 'http:/', '@', 'a.b', ':/'), (unit) => {
      defang(unit.repeat(50_000));
    }),
    { numRuns: 12 },
  );
});
