import type { Language } from '@staffetta/contract';
import { days, hours, later, type Micros, minutes } from '../platform/clock.ts';

/** One mail that has to reach somebody; the row is the truth (promise 8, docs/promises.md). */
export interface Delivery {
  readonly position: Micros;
  readonly id: number;
  /** Becomes the Message-ID: the same each time it is tried. */
  readonly uid: string;
  readonly template: string;
  readonly ownerOrg: number;
  readonly orgId: number;
  readonly personId: number | undefined;
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  readonly alertId: number | undefined;
  readonly itemId: number | undefined;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Tries so far, this one included. */
  readonly attempts: number;
}

/** What became of one try. */
export type Settled =
  | { readonly state: 'sent' }
  /** `needless`: there was nothing to say to its reader. */
  | { readonly state: 'dropped' | 'withheld' | 'needless'; readonly why: string }
  /** `mailbox`: for the sake of the address; its contacts are marked. */
  | { readonly state: 'refused'; readonly why: string; readonly mailbox: boolean }
  | {
      readonly state: 'waiting';
      readonly nextAt: Micros;
      readonly why: string;
      /** Nothing to say for now: no failure, and nobody else is told. */
      readonly quiet?: boolean;
    };

const waits = [minutes(0.5), minutes(1), minutes(2), minutes(5), minutes(15), hours(1), hours(2)];
/** RFC 5321, 4.5.4.1: go on for at least four to five days. */
const GIVE_UP = days(5);

/** When to try again after the server said "later" or did not answer; gives up after five days. */
export function tryAgain(delivery: Delivery, now: Micros, why: string): Settled {
  const nextAt = later(now, waits[delivery.attempts - 1] ?? hours(4));
  if (nextAt > later(delivery.position, GIVE_UP)) return { state: 'dropped', why };
  return { state: 'waiting', nextAt, why };
}

/** The same where the reader may not see what there is to say: no failure, now or after five days. */
export function waitQuietly(delivery: Delivery, now: Micros, why: string): Settled {
  const settled = tryAgain(delivery, now, why);
  return settled.state === 'waiting' ? { ...settled, quiet: true } : { state: 'needless', why };
}
