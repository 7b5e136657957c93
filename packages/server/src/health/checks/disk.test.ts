import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Micros } from '../../platform/clock.ts';
import { daysLeft, judge, roomAt } from './disk.ts';

const hour = 3_600_000_000;
const at = (hours: number) => (1_800_000_000_000_000 + hours * hour) as Micros;

test('a disk that fills by a tenth of what is left each day is full in ten days', () => {
  const samples = [{ at: at(0), free: 110e9 }];
  expect(daysLeft(samples, { at: at(24), free: 100e9 })).toBeCloseTo(10);
  expect(daysLeft(samples, { at: at(5), free: 100e9 }), 'too early to tell').toBeUndefined();
  expect(daysLeft(samples, { at: at(24), free: 120e9 }), 'it grows').toBeUndefined();
});

test('less room is never better news', () => {
  const gravity = { fine: 0, off: 0, warning: 1, bad: 2 };
  fc.assert(
    fc.property(
      fc.double({ min: 1e9, max: 1e14, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (size, one, other) => {
        const [less, more] = [Math.min(one, other) * size, Math.max(one, other) * size];
        const of = (free: number) => gravity[judge({ free, size }, undefined).state];
        expect(of(less)).toBeGreaterThanOrEqual(of(more));
      },
    ),
  );
  expect(judge({ free: 300e9, size: 4e12 }, undefined).state).toBe('fine');
  expect(judge({ free: 300e9, size: 4e12 }, 3).state).toBe('warning');
  expect(judge({ free: 400e6, size: 40e9 }, undefined).state).toBe('bad');
});

test('the room of this disk is read', async () => {
  const { free, size } = await roomAt(import.meta.dirname);
  expect(free).toBeGreaterThan(0);
  expect(size).toBeGreaterThanOrEqual(free);
});
