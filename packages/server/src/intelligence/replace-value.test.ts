import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaceValue } from './replace-value.ts';

const iban = { kind: 'iban', value: 'IT60X0542811101000000123456' } as const;
const instead = 'IT40S0542811101000000123456';

test.each([
  ['Sul conto IT60 X054 2811 1010 0000 0123 456.', `Sul conto ${instead}.`],
  [`${iban.value}, di nuovo ${iban.value}`, `${instead}, di nuovo ${instead}`],
  ['Altro conto: IT40S0542811101000000123456', `Altro conto: ${instead}`],
  ['Niente conti', 'Niente conti'],
])('%s', (text, expected) => {
  expect(replaceValue(text, iban, instead)).toBe(expected);
});

test('a defanged address is replaced whole, and one that only begins alike is not', () => {
  const mail = { kind: 'email', value: 'anna@girasole.it' } as const;
  expect(replaceValue('anna[at]girasole[.]it e joanna@girasole.it', mail, 'x@y.example')).toBe(
    'x@y.example e joanna@girasole.it',
  );
});

test('what no reader recognises is replaced as a word', () => {
  const mail = { kind: 'email', value: 'a@b' } as const;
  expect(replaceValue('a@b, aa@b e a@bb', mail, 'c@d')).toBe('c@d, aa@b e a@bb');
});

test('what stands around stays letter by letter, and nothing of the wrong value', () => {
  const words = fc.string().map((text) => text.replaceAll(/[\dA-Za-z]/g, '-'));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const text = replaceValue(`${before} ${iban.value} ${after}`, iban, instead);
      expect(text).toBe(`${before} ${instead} ${after}`);
    }),
  );
});
