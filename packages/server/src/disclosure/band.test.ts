import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf } from './band.ts';

const k = fc.integer({ min: 2, max: 50 });
const count = fc.integer({ min: 0, max: 100_000 });

test('the bands of the usual k', () => {
  expect([0, 2, 3, 5, 6, 10, 11, 5000].map((n) => bandOf(n, 3))).toEqual([
    {},
    {},
    { from: 3, to: 5 },
    { from: 3, to: 5 },
    { from: 6, to: 10 },
    { from: 6, to: 10 },
    { from: 11 },
    { from: 11 },
  ]);
});

test('every count is in its band; below k nothing is told; no band holds one number only', () => {
  fc.assert(
    fc.property(count, k, (n, least) => {
      const { from, to } = bandOf(n, least);
      if (n < least) {
        expect({ from, to }).toEqual({});
        return;
      }
      expect(from).toBeGreaterThanOrEqual(least);
      expect(from).toBeLessThanOrEqual(n);
      expect(to ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(n);
      expect(to).not.toBe(from);
    }),
  );
});
