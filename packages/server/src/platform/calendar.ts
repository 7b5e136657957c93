import { Temporal } from 'temporal-polyfill';
import type { Micros } from './clock.ts';

/** Terms and years count the days of this zone unless a record names another. */
const HOME_ZONE = 'Europe/Rome';

/** The calendar day (`YYYY-MM-DD`) on which an instant falls in a zone. */
export function dayIn(zone: string, at: Micros): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000))
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** Whole days from one day to another; negative when the other is before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}

/** The day before a calendar day. */
export const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** The same day so many months on, or the last of that month where it has none (Reg. 1182/71, art. 3(2)(c)). */
export const monthsAfter = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

/** The year of a calendar day. */
export const yearOf = (day: string): number => Temporal.PlainDate.from(day).year;

/** Today in the home zone, by the clock of the unit of work. */
export const today = (now: Micros): string => dayIn(HOME_ZONE, now);
