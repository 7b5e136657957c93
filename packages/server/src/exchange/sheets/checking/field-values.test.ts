import { provinces } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProvince } from './field-values.ts';

test.each([
  ['PO', 'PO'],
  [' po ', 'PO'],
  ['(PT)', 'PT'],
  ['Firenze', 'FI'],
  ['FIRENZE', 'FI'],
  ['Città Metropolitana di Firenze', 'FI'],
  ['Provincia di Prato', 'PO'],
  ['prov. Prato', 'PO'],
  ['Prato (PO)', 'PO'],
  ['Empoli (FI)', 'FI'],
  ['Empoli (fi)', 'FI'],
  ['PO - Prato', 'PO'],
  ['Prato PO', 'PO'],
  ['Massa Carrara', 'MS'],
  ['Massa-Carrara', 'MS'],
  ['FORLI’ CESENA', 'FC'],
  ['Forlì', 'FC'],
  ["Valle d'Aosta", 'AO'],
  ['L’Aquila', 'AQ'],
  ['Reggio nell’Emilia', 'RE'],
  ['Reggio di Calabria', 'RC'],
  ['Reggio (RE)', 'RE'],
  ['Reggio', 'several'],
  ['Monza e Brianza', 'MB'],
  ['Bozen', 'BZ'],
  ['Lucca (PI)', undefined],
  ['Empoli', undefined],
  ['Polesine sul PO', undefined],
  ['LE GRAZIE', undefined],
  ['La Spezia', 'SP'],
  ['XX', undefined],
  ['Prato Firenze', undefined],
  ['', undefined],
])('a province written %j is %s', (text, province) => {
  expect(readProvince(text)).toBe(province);
});

test('every sigla is read, in any case, and nothing makes the reader stumble', () => {
  for (const code of provinces) expect(readProvince(code.toLowerCase())).toBe(code);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect([undefined, 'several', ...provinces]).toContain(readProvince(text));
    }),
  );
});
