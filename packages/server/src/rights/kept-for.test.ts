import { expect, test } from 'vitest';
import { keptFor } from './kept-for.ts';

test('the usual days where no agreement says others', () => {
  const usual = 'IBAN, telefoni e indirizzi di posta si conservano di norma 180 giorni';
  expect(keptFor('it', [])).toBe(usual);
  expect(keptFor('it', [{}])).toBe(usual);
});

test('the days of the agreement, of each kind where they differ, from the least to the most', () => {
  expect(keptFor('en', [{ iban: 90, phone: 90, personalMail: 90 }])).toBe(
    'IBANs, phone numbers and mail addresses are usually kept for 90 days',
  );
  expect(
    keptFor('it', [
      { iban: 40, phone: 60, personalMail: 180 },
      { iban: 365, phone: 60 },
    ]),
  ).toBe(
    'IBAN si conservano di norma da 40 a 365 giorni, secondo il protocollo; ' +
      'telefoni si conservano di norma 60 giorni; indirizzi di posta si conservano di norma 180 giorni',
  );
});
