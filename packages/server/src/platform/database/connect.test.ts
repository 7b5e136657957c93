import { expect, test } from 'vitest';
import { toInstant, toMicros } from '../clock.ts';
import { toRfc3339 } from './connect.ts';

test.each([
  ['2026-11-22 16:47:29.123456+00', '2026-11-22T16:47:29.123456Z'],
  ['2026-11-22 16:47:29.12345+00', '2026-11-22T16:47:29.123450Z'],
  ['2026-11-22 16:47:29+00', '2026-11-22T16:47:29.000000Z'],
])('%s has one spelling', (stored, instant) => {
  expect(toRfc3339(stored)).toBe(instant);
  expect(toInstant(toMicros(instant))).toBe(instant);
});
