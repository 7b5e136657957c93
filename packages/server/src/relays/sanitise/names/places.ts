import { plain, type Word, wordsOf } from '../words.ts';
import { PLACES } from './place-table.ts';

/** First word of a town → what may follow, and the province. */
const towns = new Map<string, { rest: readonly string[]; province: string }[]>();
for (const [province, names] of Object.entries(PLACES))
  for (const name of names.split('|')) {
    const [first, ...rest] = wordsOf(name).map((word) => word.plain);
    towns.set(first!, [...(towns.get(first!) ?? []), { rest, province }]);
  }

/** Is this word, alone, the name of a town? */
export const isPlaceName = (word: string): boolean =>
  towns.get(plain(word))?.some(({ rest }) => rest.length === 0) ?? false;

/** Towns named in a text, in capitals, with their province's plate code. */
export function placesIn(
  text: string,
  words: readonly Word[],
): { name: string; province: string }[] {
  return words.flatMap((word, at) => {
    if (!/^\p{Lu}/u.test(text.slice(word.start, word.start + 2))) return [];
    const town = towns
      .get(word.plain)
      ?.find(({ rest }) => rest.every((part, n) => words[at + 1 + n]?.plain === part));
    if (!town) return [];
    const end = words[at + town.rest.length]!.end;
    return [{ name: text.slice(word.start, end), province: town.province }];
  });
}
