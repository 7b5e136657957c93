import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../intelligence/extraction/index.ts';
import { holdsAny, mask, type Unwanted } from './mask.ts';

const IBAN = 'IT60X0542811101000000123456';
const iban: Unwanted = { kind: 'iban', value: IBAN, written: [] };

/** Invisible characters of two UTF-16 units (tags, U+E0020 on), which a copied text may hold between letters. */
const tag = fc.integer({ min: 0xe0020, max: 0xe007e }).map((code) => String.fromCodePoint(code));
const scattered = fc
  .array(fc.option(tag, { nil: '' }), { minLength: IBAN.length, maxLength: IBAN.length })
  .map((tags) => [...IBAN].map((letter, at) => (at === 0 ? letter : tags[at] + letter)).join(''));
const around = fc.string({ unit: fc.constantFrom('😀', '🏦', 'è', ' ', 'a', 'İ', '1') });

test('a masked text is as long as before, in UTF-16 units and in characters, and holds the value no more', () => {
  fc.assert(
    fc.property(around, scattered, around, (before, written, after) => {
      const text = `${before} ${written} ${after}`;
      const masked = mask(text, [{ ...iban, written: [written] }]);
      expect(holdsAny(text, [{ ...iban, written: [written] }])).toBe(true);
      expect(holdsAny(masked, [{ ...iban, written: [written] }])).toBe(false);
      expect(masked.length).toBe(text.length);
      expect([...masked].length).toBe([...text].length);
      expect(masked.startsWith(`${before} `)).toBe(true);
      expect(masked.endsWith(` ${after}`)).toBe(true);
      expect(extract(masked).finds.filter(({ kind }) => kind === 'iban')).toEqual([]);
      expect(masked.isWellFormed()).toBe(true);
    }),
  );
});

const phone = (value: string): Unwanted => ({ kind: 'phone', value, written: [] });

test.each([
  ['+39055123456', '055 123456'],
  ['+39055123456', '055123456'],
  ['+39055123456', '055/12.34.56'],
  ['+39055123456', '055 (12) 34-56'],
  ['+39055123456', '0039 055 123456'],
  ['+39055123456', '0039055123456'],
  ['+393331234567', '333-1234567'],
  ['+393331234567', '333.12.34.567'],
  ['+393331234567', '333 / 1234567'],
  ['+393331234567', '3331234567'],
  ['+442079460018', '0044 20.7946.0018'],
])('%s is masked also where it is written %s', (value, written) => {
  const text = `Ha dato 😀 ${written}, poi ha chiuso.`;
  const masked = mask(text, [phone(value)]);
  expect(holdsAny(text, [phone(value)])).toBe(true);
  expect(masked).toBe(`Ha dato 😀 ${'█'.repeat(written.length)}, poi ha chiuso.`);
});

test.each([
  'IT60X0333123456700000123456',
  '133312345671',
  '3331234568',
  'a3331234567',
  '333\n1234567',
])('%s is no spelling of another number', (text) => {
  expect(mask(text, [phone('+393331234567')])).toBe(text);
  expect(holdsAny(text, [phone('+393331234567')])).toBe(false);
});
