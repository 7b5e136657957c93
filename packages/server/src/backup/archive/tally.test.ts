import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameSum, Tally } from './tally.ts';

test('a sum does not depend on how the text was cut, and tells every other text', () => {
  const text = fc
    .array(fc.stringMatching(/^[a-z\\]{0,8}$/))
    .map((rows) => rows.map((row) => `${row}\n`).join(''));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 5 }), (one, other, size) => {
      const [whole, cut, different] = [new Tally(), new Tally(), new Tally()];
      whole.table('t', Buffer.from(one));
      for (let at = 0; at < one.length; at += size)
        cut.table('t', Buffer.from(one.slice(at, at + size)));
      different.table('t', Buffer.from(other));
      expect(sameSum(whole.tableSum('t'), cut.tableSum('t'))).toBe(true);
      expect(whole.tableSum('t').count).toBe(one.split('\n').length - 1);
      expect(sameSum(whole.tableSum('t'), different.tableSum('t'))).toBe(one === other);
    }),
  );
});

test('a file that changed its name or lost its place is told', () => {
  const sum = (files: [string, string][]) => {
    const tally = new Tally();
    for (const [name, text] of files) {
      tally.file(name, text.length);
      tally.fileBytes(Buffer.from(text));
    }
    return tally.files();
  };
  const both = sum([
    ['a', 'x'],
    ['b', 'y'],
  ]);
  expect(
    sameSum(
      both,
      sum([
        ['b', 'y'],
        ['a', 'x'],
      ]),
    ),
  ).toBe(false);
  expect(
    sameSum(
      both,
      sum([
        ['a', 'x'],
        ['c', 'y'],
      ]),
    ),
  ).toBe(false);
  expect(
    sameSum(
      both,
      sum([
        ['a', 'xb'],
        ['b', ''],
      ]),
    ),
  ).toBe(false);
  expect(sameSum(both, undefined)).toBe(false);
});
