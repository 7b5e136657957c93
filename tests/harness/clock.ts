import type { Clock, Micros } from '../../packages/server/src/platform/clock.ts';

/** A clock that tests move: starts at the machine's time and then runs on, plus what was added. */
export interface MovableClock extends Clock {
  /** Moves time forward by so many seconds. */
  advance(seconds: number): void;
}

export function movableClock(): MovableClock {
  let added = 0;
  return {
    now: () => (Math.floor((performance.timeOrigin + performance.now()) * 1000) + added) as Micros,
    advance: (seconds) => {
      added += Math.round(seconds * 1_000_000);
    },
  };
}

/** Seconds until the next noon (UTC): from there whole days stay whole days, whatever summer time does. */
export const untilNoon = (now: Micros): number => {
  const day = 24 * 3600;
  const seconds = Math.floor(now / 1_000_000) % day;
  return (day + day / 2 - seconds) % day;
};
