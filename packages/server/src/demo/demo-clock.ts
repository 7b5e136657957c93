import { type Clock, days, type Micros, systemClock } from '../platform/clock.ts';

/** Runs with the machine's clock, some days behind or hours ahead, and is moved by the stories. */
export interface DemoClock extends Clock {
  /** Moves time forward by so many seconds. */
  advance(seconds: number): void;
  /** Back to the machine's own time, if that lies ahead. */
  catchUp(): void;
}

/** A clock that starts so many days ago. */
export function demoClock(daysAgo: number): DemoClock {
  let shift = -days(daysAgo) * 1_000_000;
  return {
    now: () => (systemClock.now() + shift) as Micros,
    advance: (seconds) => {
      shift += Math.round(seconds * 1_000_000);
    },
    catchUp: () => {
      shift = Math.max(shift, 0);
    },
  };
}
