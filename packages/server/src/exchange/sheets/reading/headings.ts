import type { SheetField } from '@staffetta/contract';
import { fieldOfHeading } from './heading-words.ts';
import { type Line, type Lines, MOST_ABOVE, SheetFault } from './table.ts';

/** A sheet with its headings told from what stands above and below. */
export interface Table {
  readonly headingLine: number;
  readonly headings: readonly string[];
  /** Which column seems to be what. */
  readonly mapping: Partial<Record<SheetField, number>>;
  readonly rows: Lines;
}

/**
 * Finds the headings: the row among the first that names most fields, or the first one where none is known. Throws
 * `SheetFault` where nothing stands below.
 */
export function tableOf(lines: Lines): Table {
  const candidates = lines.slice(0, MOST_ABOVE);
  let best = candidates[0];
  let most = 0;
  for (const line of candidates) {
    const known = Object.keys(mappingOf(line)).length;
    if (known > most) [best, most] = [line, known];
  }
  if (!best) throw new SheetFault('empty');
  const rows = lines.slice(lines.indexOf(best) + 1);
  if (rows.length === 0) throw new SheetFault('empty');
  const width = Math.max(best.cells.length, ...widths(rows));
  const headings = Array.from({ length: width }, (_, at) => best.cells[at] ?? '');
  return { headingLine: best.line, headings, mapping: mappingOf(best), rows };
}

/** Only the first rows: a bound for what is spread into arguments. */
const widths = (rows: Lines) => rows.slice(0, 1_000).map(({ cells }) => cells.length);

/** The first column that a heading names wins. */
function mappingOf({ cells }: Line): Partial<Record<SheetField, number>> {
  const mapping: Partial<Record<SheetField, number>> = {};
  for (const [column, cell] of cells.entries()) {
    const field = fieldOfHeading(cell);
    if (field && mapping[field] === undefined) mapping[field] = column;
  }
  return mapping;
}
