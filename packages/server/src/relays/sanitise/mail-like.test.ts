import { expect, test } from 'vitest';
import { mailLikeIn } from './mail-like.ts';
import { structuredIn } from './structured.ts';

const written = (text: string) => mailLikeIn(text).map(({ start, end }) => text.slice(start, end));

test('an address is found whatever it ends in', () => {
  expect(written('da mario.rossi@quercia.example, poi a dc@banca.local. Fine')).toEqual([
    'mario.rossi@quercia.example',
    'dc@banca.local',
  ]);
});

test('an at sign alone, a price and a handle are no address', () => {
  expect(written('3 pezzi @ 5 euro, @utente, fine@')).toEqual([]);
});

test('such an address is an identifier unless the originator confirmed it', () => {
  const text = 'ha ricevuto una mail da mario.rossi@quercia.example con un IBAN';
  const none = { exempt: new Set<string>(), domains: new Set<string>() };
  expect(structuredIn(text, none).identifiers).toMatchObject([
    { kind: 'email', value: 'mario.rossi@quercia.example', certainty: 'sure' },
  ]);
  const confirmed = { ...none, exempt: new Set(['email:mario.rossi@quercia.example']) };
  expect(structuredIn(text, confirmed).identifiers).toEqual([]);
});
