import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { maskCards } from './mask-cards.ts';
import { normalise } from './normalise.ts';

/** Vectors written for the project: conformance/extraction/. Never edited to make a test pass. */
const folder = new URL('../../../../../conformance/extraction/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** Encoded, broken with commas or written as a number: read so only inside a URL. */
const ONLY_IN_PLACE = /%3A|,|^ipv4 (?:[0-9a-fx]+$|.*\/32$)/;

type FindCase = { name: string; text: string; finds: string[] };
type CardCase = { name: string; text: string; masked: string };
type WarningCase = { name: string; text: string; reasons: (string | null)[] };

const OTHER_FORMS = ['cards.json', 'warnings.json', 'documents.json'];
const findFiles = readdirSync(folder).filter((file) => !OTHER_FORMS.includes(file));

describe.each(findFiles)('%s', (file) => {
  test.each<FindCase>(read(file).cases)('$name', ({ text, finds }) => {
    const found = extract(text).finds;
    expect(found.map(({ kind, value }) => `${kind} ${value}`)).toEqual(finds);
    for (const { kind, value, start, end, written } of found) {
      expect(text.slice(start, end)).toBe(written);
      // What is highlighted means the same when it stands alone.
      if (!ONLY_IN_PLACE.test(`${kind} ${written}`)) {
        expect(`${written}: ${normalise(kind, written)}`).toBe(`${written}: ${value}`);
      }
    }
  });
});

describe('cards.json', () => {
  test.each<CardCase>(read('cards.json').cases)('$name', ({ text, masked }) => {
    expect(maskCards(text).text).toBe(masked);
  });
});

describe('warnings.json', () => {
  test.each<WarningCase>(read('warnings.json').cases)('$name', ({ text, reasons }) => {
    const { finds } = extract(text, { ownDomains: ['banca-prova.it'] });
    expect(finds.map(({ warning }) => warning?.reason ?? null)).toEqual(reasons);
  });
});
