import { expect, test } from 'vitest';
import { dayIn, daysBetween, today, yearOf } from './calendar.ts';
import { toMicros } from './clock.ts';

test('the day is that of the zone, also over the change of the clocks and of the year', () => {
  expect(today(toMicros('2026-12-31T22:59:59.999999Z'))).toBe('2026-12-31');
  expect(today(toMicros('2026-12-31T23:00:00.000000Z'))).toBe('2027-01-01');
  expect(today(toMicros('2026-07-01T22:00:00.000000Z'))).toBe('2026-07-02');
  expect(dayIn('UTC', toMicros('2026-07-01T22:00:00.000000Z'))).toBe('2026-07-01');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  expect(yearOf('2027-01-01')).toBe(2027);
});
