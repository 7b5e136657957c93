import type { Reason } from '../../platform/errors.ts';
import type { Span } from './identifier.ts';
import type { Identified } from './identify.ts';
import { placesIn } from './names/places.ts';
import { between, type Word, wordsOf } from './words.ts';

const MONTHS = new Set(
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const WEEKDAYS = new Set('lunedi martedi mercoledi giovedi venerdi sabato domenica'.split(' '));
const CURRENCIES = new Set('euro eur usd dollari'.split(' '));

/** How many firms that the relaying organisation knows stand in a province; undefined where nobody counted. */
export type FirmsIn = (province: string) => number | undefined;

/**
 * Hints for the person who reads a derivative in full: what no machine can decide. A place, a date and an amount
 * together may name a firm to its neighbours; so may a place with fewer than k firms.
 */
export function hintsOn(text: string, found: Identified, firmsIn: FirmsIn, k: number): Reason[] {
  const words = wordsOf(text);
  const places = placesIn(text, words);
  const date = firstDate(text, words);
  const amount = firstAmount(text, words);
  const hints: Reason[] = [];
  const [place] = places;
  if (place && date && amount)
    hints.push({ code: 'place_date_amount', params: { place: place.name, date, amount } });
  const rare = places.find(({ province }) => isFew(firmsIn(province), k));
  if (rare) hints.push({ code: 'place_with_few_firms', params: { place: rare.name, k } });
  return [...hints, ...survivors(text, found)];
}

const isFew = (count: number | undefined, k: number): boolean =>
  count !== undefined && count > 0 && count < k;

/** Confirmed indicators that are somebody's address, phone or account, or that imitate a name that may not be told. */
function survivors(text: string, { kept, lureNames }: Identified): Reason[] {
  const personal = kept.filter(
    ({ kind }) => kind === 'email' || kind === 'phone' || kind === 'iban',
  );
  const hints: Reason[] = [];
  const [first] = personal;
  if (first)
    hints.push({
      code: 'personal_indicator',
      params: { value: first.value, count: personal.length },
    });
  const [lure] = lureNames;
  if (lure) hints.push({ code: 'indicator_names', params: { name: written(text, lure, lure) } });
  return hints;
}

/** "12 marzo", "12/03/2026", "2026-03-12", "martedì". */
function firstDate(text: string, words: readonly Word[]): string | undefined {
  for (const [n, word] of words.entries()) {
    if (WEEKDAYS.has(word.plain)) return written(text, word, word);
    const [before, next, last] = [words[n - 1], words[n + 1], words[n + 2]];
    if (before && MONTHS.has(word.plain) && /^[0-9]{1,2}$/.test(before.plain))
      return written(text, before, word);
    if (!next || !last || !/^[0-9]{1,4}$/.test(word.plain)) continue;
    const joint = between(text, word, next);
    const numeric = [word, next, last].map(({ plain }) => Number(plain));
    if (/^[-/.]$/.test(joint) && joint === between(text, next, last) && isDay(numeric))
      return written(text, word, last);
  }
  return undefined;
}

/** Day, month, year in this order or the other. */
const isDay = (numbers: readonly number[]): boolean => {
  const [day, month, year] = numbers[0]! > 31 ? numbers.toReversed() : numbers;
  return day! >= 1 && day! <= 31 && month! >= 1 && month! <= 12 && year! < 2200;
};

/** "€ 12.345,00", "12.345 euro", "3 milioni di euro". */
function firstAmount(text: string, words: readonly Word[]): string | undefined {
  for (let n = 0, last = 0; n < words.length; n = last + 1) {
    last = n;
    const word = words[n]!;
    if (!/^[0-9]+$/.test(word.plain)) continue;
    while (words[last + 1] && /^[.,']$/.test(between(text, words[last]!, words[last + 1]!))) last++;
    const end = words[last]!.end;
    const money = /[€$]\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start));
    const after = words.slice(last + 1, last + 4).some(({ plain }) => CURRENCIES.has(plain));
    if (money || after || /^\s?[€$]/.test(text.slice(end, end + 2)))
      return written(text, word, words[last]!);
  }
  return undefined;
}

const written = (text: string, first: Span, last: Span): string =>
  text.slice(first.start, last.end);
