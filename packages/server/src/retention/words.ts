import { extract } from '../intelligence/extraction/index.ts';
import type { Words } from './erasure.store.ts';
import { mask, maskInside, type Unwanted } from './mask.ts';

const JSON_PLACES = new Set(
  'act actions disruption version work-findings work-edits work-correction unblock file-finds delivery arrival-proof registry-entry'.split(
    ' ',
  ),
);

/** A text of an item without the unwanted values; the very same where it holds none. */
export function maskedWords({ place, words }: Words, unwanted: readonly Unwanted[]): string {
  if (!JSON_PLACES.has(place)) return mask(words, unwanted);
  const inside = JSON.parse(words) as unknown;
  const changed = maskInside(inside, unwanted);
  return JSON.stringify(changed) === JSON.stringify(inside) ? words : JSON.stringify(changed);
}

/** Whether an erasure of the value would change a text. */
export const wordsHold = (
  text: Words,
  { kind, value }: Pick<Unwanted, 'kind' | 'value'>,
): boolean => maskedWords(text, [{ kind, value, written: [] }]) !== text.words;

/** The observables in a text of an item, each once. */
export function findsIn({ place, words }: Words): { kind: string; value: string }[] {
  const texts = JSON_PLACES.has(place) ? textsInside(JSON.parse(words)) : [words];
  const finds = texts.flatMap((text) => extract(text).finds);
  return [
    ...new Map(finds.map(({ kind, value }) => [`${kind} ${value}`, { kind, value }])).values(),
  ];
}

function textsInside(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  if (typeof json !== 'object' || json === null) return [];
  return Object.values(json).flatMap(textsInside);
}
