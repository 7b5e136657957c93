import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS, canonicalBytes, canonicalText, parseCanonical } from './canonical.ts';

interface Vectors {
  numbers: { ieee: string; json: string }[];
  refused: string[];
  texts: { section: string; input: string; hex?: string; order?: string[] }[];
}
const path = new URL('../../../conformance/journal/rfc8785.json', import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(path, 'utf8'));

const numberOf = (ieee: string): number => Buffer.from(ieee, 'hex').readDoubleBE();

describe('RFC 8785', () => {
  it.each(vectors.numbers)('writes the number $ieee as $json (appendix B)', ({ ieee, json }) => {
    expect(canonicalText(numberOf(ieee))).toBe(json);
  });

  it.each(vectors.refused)('refuses the number %s (appendix B)', (ieee) => {
    expect(() => canonicalText(numberOf(ieee))).toThrow(/not JSON/);
  });

  it.each(vectors.texts)('writes the example of section $section', ({ input, hex, order }) => {
    const value: unknown = JSON.parse(input);
    if (hex !== undefined) expect(canonicalBytes(value).toString('hex')).toBe(hex);
    // Not JSON.parse of the result: it moves the member "1" to the front again.
    const members = canonicalText(value).matchAll(/:"([^"]*)"/g);
    if (order !== undefined) expect([...members].map((match) => match[1])).toEqual(order);
  });
});

describe('canonicalText', () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;

  it.each([
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['undefined in a list', [undefined]],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested
    ['a hole in a list', [1, , 3]],
    ['a function', { a: () => 1 }],
    ['a symbol', { a: Symbol('a') }],
    ['a symbol as name', { [Symbol('a')]: 1 }],
    ['a bigint', 1n],
    ['NaN', { a: Number.NaN }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a date', new Date(0)],
    ['a map', new Map([[1, 2]])],
    ['bytes', Buffer.from('a')],
    ['something that says how to write it', Object.create({ toJSON: () => 'a' })],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate in a name', { '\udc00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalText(value)).toThrow(
      expect.objectContaining({ code: 'canonical.value' }),
    );
  });

  it('refuses what is nested too deep, and what contains itself', () => {
    expect(canonicalText([[[1]]], { depth: 3, bytes: 100 })).toBe('[[[1]]]');
    expect(() => canonicalText([[[1]]], { depth: 2, bytes: 100 })).toThrow(
      expect.objectContaining({ code: 'canonical.depth' }),
    );
    expect(() => canonicalText(cyclic)).toThrow(
      expect.objectContaining({ code: 'canonical.depth' }),
    );
  });

  it('counts bytes, not characters', () => {
    expect(canonicalText('èè', { depth: 1, bytes: 6 })).toBe('"èè"');
    expect(() => canonicalText('èèè', { depth: 1, bytes: 6 })).toThrow(
      expect.objectContaining({ code: 'canonical.size' }),
    );
  });

  it('gives one text for one value, whatever the order of its members', () => {
    const shuffled = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.json()).chain((object) =>
      fc.tuple(
        fc.constant(object),
        fc
          .shuffledSubarray(Object.entries(object), { minLength: Object.keys(object).length })
          .map((entries) => Object.fromEntries(entries)),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(canonicalText(a)).toBe(canonicalText(b));
        expect(parseCanonical(canonicalBytes(a))).toEqual(a);
      }),
    );
  });
});

describe('parseCanonical', () => {
  it.each([
    ['a blank', '{"a": 1}'],
    ['a blank at the end', '{"a":1} '],
    ['another order', '{"b":1,"a":1}'],
    ['a repeated member', '{"a":1,"a":1}'],
    ['another spelling of a number', '{"a":1.0}'],
    ['a number that no double holds', '{"a":9007199254740993}'],
    ['a number past the largest', '{"a":1e400}'],
    ['minus zero', '{"a":-0}'],
    ['an escape that is not needed', '{"a":"\\u0061"}'],
    ['an escape in upper case', '{"a":"\\u000F"}'],
    ['an escaped lone surrogate', '{"a":"\\ud800"}'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['nothing', ''],
    ['half a text', '{"a":'],
  ])('refuses %s', (_, text) => {
    expect(parseCanonical(Buffer.from(text, 'utf8'))).toBeUndefined();
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(parseCanonical(Buffer.from([0x22, 0xc3, 0x22]))).toBeUndefined();
    expect(parseCanonical(Buffer.from([0x22, 0xc0, 0xaf, 0x22]))).toBeUndefined();
  });

  it('refuses a hundred thousand brackets without falling over', () => {
    const bounds = { ...BOUNDS, bytes: 1e6 };
    expect(parseCanonical(Buffer.from('['.repeat(1e5) + ']'.repeat(1e5)), bounds)).toBeUndefined();
  });

  it('takes a member named __proto__ for a member', () => {
    const text = '{"__proto__":{"a":1}}';
    const value = parseCanonical(Buffer.from(text));
    expect(canonicalText(value)).toBe(text);
  });
});
