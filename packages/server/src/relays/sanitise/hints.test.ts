import { expect, test } from 'vitest';
import { hintsOn } from './hints.ts';
import { identify } from './identify.ts';
import { nameIndex } from './names/name-index.ts';

const hints = (text: string, exempt: string[] = [], firms: Record<string, number> = {}) => {
  const secrets = {
    names: nameIndex(['Banca Quercia']),
    exempt: new Set(exempt),
    domains: new Set<string>(),
  };
  return hintsOn(text, identify(text, secrets), (province) => firms[province], 3).map(
    ({ code, params }) => [code, ...Object.values(params)],
  );
};

test.each([
  ['Il 12 marzo a Prato sono spariti 48.500,00 euro.', ['Prato', '12 marzo', '48.500,00']],
  [
    'Bonifico di € 12.000 da Reggio Emilia il 03/02/2026.',
    ['Reggio Emilia', '03/02/2026', '12.000'],
  ],
  ['Martedì, a Lucca, chiesti 3 milioni di euro', ['Lucca', 'Martedì', '3']],
])('place, date and amount together: %s', (text, found) => {
  expect(hints(text)).toEqual([['place_date_amount', ...found]]);
});

test.each([
  'Il 12 marzo sono spariti 48.500,00 euro.',
  'A Prato sono spariti 48.500,00 euro.',
  'Il 12 marzo a Prato 40 tentativi.',
])('two of the three are no hint: %s', (text) => {
  expect(hints(text)).toEqual([]);
});

test('a place where the hub knows fewer than k firms', () => {
  expect(hints('colpita una tessitura di Lucca', [], { LU: 2 })).toEqual([
    ['place_with_few_firms', 'Lucca', 3],
  ]);
  expect(hints('colpita una tessitura di Prato', [], { LU: 2, PO: 40 })).toEqual([]);
});

test('indicators that are somebody’s, or that carry a name', () => {
  expect(hints('da phish@truffa-online.com', ['email:phish@truffa-online.com'])).toEqual([
    ['personal_indicator', 'phish@truffa-online.com', 1],
  ]);
  expect(hints('su banca-quercia.com', ['domain:banca-quercia.com'])).toEqual([
    ['indicator_names', 'banca-quercia'],
  ]);
});

test('a long run of numbers is read once', () => {
  expect(hints('1.'.repeat(50_000))).toEqual([]);
});
