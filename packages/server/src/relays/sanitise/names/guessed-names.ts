import type { Identifier } from '../identifier.ts';
import { between, isCapitalised, type Word } from '../words.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { legalFormAt } from './legal-forms.ts';

/** Before a person's name. */
const TITLES = new Set(
  'sig sigra signor signora signori dott dottssa dottor dottoressa ing avv avvocato ingegner rag ragionier geom arch prof professor mr mrs ms dr'.split(
    ' ',
  ),
);
/** Before a firm's name. */
const FIRM_WORDS = new Set(
  'banca banco bcc cassa gruppo ditta societa azienda impresa studio consorzio cooperativa istituto'.split(
    ' ',
  ),
);
/** May stand inside a name without a capital. */
const PARTICLES = new Set('di de del della dei degli da d lo la le e'.split(' '));
const LONGEST_NAME = 6;

/** Names that no directory has: guessed from titles, given names, firm words and legal forms. */
export function guessedNamesIn(text: string, words: readonly Word[]): Identifier[] {
  const plains = words.map((word) => word.plain);
  const found: Identifier[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit =
      personAt(text, words, at) ??
      firmAt(text, words, plains, at) ??
      formedAt(text, words, plains, at);
    if (!hit) continue;
    const [first, last] = hit.words;
    const [start, end] = [words[first]!.start, words[last]!.end];
    const value = plains.slice(first, last + 1).join(' ');
    found.push({ kind: hit.kind, value, start, end, certainty: 'proposed' });
    at = last;
  }
  return found;
}

interface Guess {
  readonly kind: 'person_name' | 'company_name';
  /** First and last word. */
  readonly words: readonly [number, number];
}

/** "il dott. Mario Rossi", "la sig.ra Bianchi", "Mario Rossi". */
function personAt(text: string, words: readonly Word[], at: number): Guess | undefined {
  const { plain } = words[at]!;
  if (TITLES.has(plain)) {
    // "sig.ra", "dott.ssa"
    const tail = ['ra', 'ri', 'ssa'].includes(words[at + 1]?.plain ?? '') ? 1 : 0;
    const first = at + 1 + tail;
    const last = lastCapital(text, words, first, first + 2);
    return last === undefined ? undefined : { kind: 'person_name', words: [first, last] };
  }
  if (!GIVEN_NAMES.has(plain) || !isCapitalised(text, words[at]!)) return undefined;
  const last = lastCapital(text, words, at + 1, at + 2);
  return last === undefined ? undefined : { kind: 'person_name', words: [at, last] };
}

/** "la Banca Alfa", "lo Studio Verdi e Bianchi". */
function firmAt(
  text: string,
  words: readonly Word[],
  plains: readonly string[],
  at: number,
): Guess | undefined {
  if (!FIRM_WORDS.has(plains[at]!)) return undefined;
  const next = plains[at + 1] !== undefined && PARTICLES.has(plains[at + 1]!) ? at + 2 : at + 1;
  const last = lastCapital(text, words, next, at + LONGEST_NAME);
  if (last === undefined || (next > at + 1 && !isCapitalised(text, words[at]!))) return undefined;
  return { kind: 'company_name', words: [at, last + legalFormAt(plains, last + 1)] };
}

/** "Tessuti Rossi S.r.l.": capitals before a legal form. */
function formedAt(
  text: string,
  words: readonly Word[],
  plains: readonly string[],
  at: number,
): Guess | undefined {
  const last = lastCapital(text, words, at, at + LONGEST_NAME);
  for (let n = last ?? -1; n >= at; n--) {
    const form = legalFormAt(plains, n + 1);
    // "S.S. 12" or "C." alone say nothing.
    const telling = form > 0 && plains.slice(n + 1, n + 1 + form).join('').length > 2;
    if (telling) return { kind: 'company_name', words: [at, n + form] };
  }
  return undefined;
}

/** The last of the capitalised words that follow each other from `at` on; particles may stand between. */
function lastCapital(
  text: string,
  words: readonly Word[],
  at: number,
  until: number,
): number | undefined {
  let last: number | undefined;
  for (let n = at; n < words.length && n <= until; n++) {
    if (n > at && !/^[\s.'’&-]{1,3}$/.test(between(text, words[n - 1]!, words[n]!))) break;
    if (isCapitalised(text, words[n]!)) last = n;
    else if (!PARTICLES.has(words[n]!.plain) || n === at) break;
  }
  return last;
}
