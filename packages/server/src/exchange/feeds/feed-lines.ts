import type { FeedList } from '@staffetta/contract';
import { warningFor } from '../../intelligence/index.ts';

/** The kinds of observable that make up each list. */
export const kindsOf = {
  domains: ['domain'],
  urls: ['url'],
  addresses: ['ipv4', 'ipv6', 'cidr'],
} as const satisfies Record<FeedList, readonly string[]>;

export interface FeedValue {
  readonly kind: (typeof kindsOf)[FeedList][number];
  readonly value: string;
}

export interface FeedLines {
  /** One value a line, each line ended; empty without values. */
  readonly body: string;
  readonly lines: number;
}

/**
 * The text of a list: each value once, sorted by code unit so that the same values give the same bytes. Left out are
 * values on a warning list as it is today, the reader's `own` domains among them, and what could end its line or
 * begin another: a machine reads this, and blocks.
 */
export function linesOf(values: readonly FeedValue[], own: readonly string[]): FeedLines {
  const fit = values
    .filter(({ kind, value }) => isOneWord(value) && !warningFor(kind, value, own))
    .map(({ value }) => value);
  const lines = [...new Set(fit)].sort();
  return { body: lines.map((line) => `${line}\n`).join(''), lines: lines.length };
}

const isOneWord = (value: string) => /^[!-~]+$/.test(value);
