import type { IndicatorKey } from '@staffetta/contract';
import { extract } from './extraction/index.ts';

/**
 * The text with another value in every place where this one is recognised, however it is spaced or defanged; where it is
 * recognised nowhere, where it stands letter by letter as a word of its own.
 */
export function replaceValue(text: string, { kind, value }: IndicatorKey, instead: string): string {
  const recognised = extract(text).finds.filter(
    (find) => find.kind === kind && find.value === value,
  );
  const places = recognised.length > 0 ? recognised : asWord(text, value);
  let replaced = text;
  for (const { start, end } of places.toSorted((a, b) => b.start - a.start))
    replaced = replaced.slice(0, start) + instead + replaced.slice(end);
  return replaced;
}

const LETTER = /[\p{L}\p{N}]/u;

function asWord(text: string, word: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (!LETTER.test(text[start - 1] ?? '') && !LETTER.test(text[end] ?? ''))
      places.push({ start, end });
  }
  return places;
}
