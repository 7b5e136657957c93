import { accountsIn } from './account.ts';
import { Coverage, coverageOf } from './coverage.ts';
import type { Identifier } from './identifier.ts';
import { internalHostsIn } from './internal-host.ts';
import { guessedNamesIn } from './names/guessed-names.ts';
import type { NameIndex } from './names/name-index.ts';
import { UNREADABLE, withoutPlaceholders } from './placeholder.ts';
import { type Judged, type Known, structuredIn } from './structured.ts';
import { taxCodesIn } from './tax-code.ts';
import { vatNumbersIn } from './vat-number.ts';
import { wordsOf } from './words.ts';

/** All that the relaying organisation knows and its readers may not learn, and what survives. */
export interface Secrets extends Known {
  /** Names of organisations that may not be disclosed. */
  readonly names: NameIndex;
}

/** What stands in a text, and the names that are part of a confirmed indicator ("banca-quercia-login.example"). */
export interface Identified extends Judged {
  readonly lureNames: readonly Identifier[];
}

/** Two identifiers that touch may hide one another; more rounds than this find nothing in any text seen. */
const MOST_ROUNDS = 6;

/**
 * Everything in a text that could tell who is behind it, in order of place and without overlaps: what is sure goes
 * before what is guessed, the longer before the shorter. What is found is taken out and the rest read again, so that
 * nothing comes to light when it is replaced. Total on any string; linear in its length.
 */
export function identify(given: string, secrets: Secrets): Identified {
  let text = withoutPlaceholders(given);
  const first = identifyOnce(text, secrets);
  const identifiers = [...first.identifiers];
  let fresh = first.identifiers.filter(isSure);
  for (let round = 1; round < MOST_ROUNDS && fresh.length > 0; round++) {
    text = blanked(text, fresh);
    fresh = identifyOnce(text, secrets).identifiers.filter(isSure);
    identifiers.push(...fresh);
  }
  return { ...first, identifiers: withoutOverlaps(given.length, identifiers) };
}

const isSure = ({ certainty }: Identifier) => certainty === 'sure';

/** The same text with these stretches made unreadable, length for length. */
function blanked(text: string, spans: readonly Identifier[]): string {
  let at = 0;
  let blank = '';
  for (const { start, end } of spans) {
    blank += text.slice(at, start) + UNREADABLE.repeat(end - start);
    at = end;
  }
  return blank + text.slice(at);
}

function identifyOnce(text: string, secrets: Secrets): Identified {
  const words = wordsOf(text);
  const { identifiers, kept } = structuredIn(text, secrets);
  const byWords: Identifier[] = [
    ...taxCodesIn(words),
    ...vatNumbersIn(words),
    ...internalHostsIn(text, words),
    ...accountsIn(text, words),
    ...secrets.names.find(text, words),
    ...guessedNamesIn(text, words),
  ];
  // What is part of a confirmed indicator is part of the lure, and stays with it.
  const lures = coverageOf(text.length, kept);
  const outside = byWords.filter((one) => !lures.holds(one));
  return {
    identifiers: withoutOverlaps(text.length, [...identifiers, ...outside]),
    kept,
    lureNames: byWords.filter((one) => one.kind === 'directory_name' && lures.holds(one)),
  };
}

function withoutOverlaps(length: number, all: readonly Identifier[]): Identifier[] {
  const ranked = all.toSorted(
    (one, other) =>
      Number(other.certainty === 'sure') - Number(one.certainty === 'sure') ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  const taken = new Coverage(length);
  return ranked.filter((one) => taken.take(one)).sort((one, other) => one.start - other.start);
}
