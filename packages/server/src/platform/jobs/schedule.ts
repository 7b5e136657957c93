import { days, hours, minutes } from '../clock.ts';

/** When a duty runs. Made by the functions below alone, so that its two halves agree. */
export interface Schedule {
  /** Cron in UTC, five fields. */
  readonly cron: string;
  /** Seconds from one time to the next; UTC knows no summer time, so none is ever longer. */
  readonly every: number;
}

/** Others would leave a shorter gap before the full hour. */
type PartOfAnHour = 1 | 2 | 3 | 4 | 5 | 6 | 10 | 12 | 15 | 20 | 30;

export const everyMinutes = (n: PartOfAnHour): Schedule => ({
  cron: n === 1 ? '* * * * *' : `*/${n} * * * *`,
  every: minutes(n),
});

/** Once an hour, at that minute (0 to 59). */
export const hourly = (minute: number): Schedule => ({
  cron: `${minute} * * * *`,
  every: hours(1),
});

/** Once a day, at that hour (0 to 23) and minute, UTC. */
export const daily = (hour: number, minute: number): Schedule => ({
  cron: `${minute} ${hour} * * *`,
  every: days(1),
});
