import { tableOf } from './operation/table.ts';
import type { Key, Say } from './words/say.ts';

type Column = Key extends infer K ? (K extends `column.${infer Name}` ? Name : never) : never;

/** A page as a table with headings in the reader's language, and how to get the next one. */
export function listInWords<Item>(
  page: { readonly items: readonly Item[]; readonly next?: string },
  say: Say,
  rowOf: (item: Item) => Partial<Record<Column, string | undefined>>,
): string {
  if (page.items.length === 0) return say('answer.none');
  const rows = page.items.map((item) =>
    Object.fromEntries(
      Object.entries(rowOf(item)).map(([name, text]) => [say(`column.${name as Column}`), text]),
    ),
  );
  const table = tableOf(rows);
  return page.next === undefined ? table : `${table}\n${say('answer.more', { cursor: page.next })}`;
}
