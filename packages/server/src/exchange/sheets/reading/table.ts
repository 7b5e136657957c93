import { MOST_COLUMNS, MOST_ROWS } from '@staffetta/contract';
import { armed } from '../../../platform/csv/index.ts';
import type { Sentence } from '../../../platform/errors.ts';

/** A row of a sheet: its number as the person sees it, and the text of each cell. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What was read of a sheet: rows that hold something, headings not yet told from the rest. */
export type Lines = readonly Line[];

/** Longer texts are cut: no field takes as much, and the row is told so. */
export const LONGEST_CELL = 1_000;
/** Rows above the headings (titles, logos, dates). */
export const MOST_ABOVE = 30;
/** Text of all cells together, in characters. */
export const MOST_TEXT = 40_000_000;
/** What a packed sheet may unpack to, in bytes, all parts together. */
export const MOST_UNPACKED = 256 * 1_048_576;

/** Why a file cannot be read as a sheet. */
const sheetFaults = {
  unreadable: {
    it: 'non si legge come foglio: lo salvi di nuovo come .xlsx o come .csv',
    en: 'cannot be read as a spreadsheet: save it again as .xlsx or .csv',
  },
  old_format: {
    it: 'è un foglio di formato vecchio (.xls) o protetto da password: lo salvi come .xlsx, senza password',
    en: 'is an old (.xls) or password-protected workbook: save it as .xlsx, without a password',
  },
  empty: {
    it: 'non contiene righe sotto le intestazioni',
    en: 'holds no rows below its headings',
  },
  too_many_rows: {
    it: `ha più di ${MOST_ROWS} righe: lo divida in più file`,
    en: `has more than ${MOST_ROWS} rows: split it into several files`,
  },
  too_many_columns: {
    it: `ha più di ${MOST_COLUMNS} colonne: tolga quelle che non servono`,
    en: `has more than ${MOST_COLUMNS} columns: take out those that are not needed`,
  },
  unpacks_too_large: {
    it: 'una volta aperto è troppo grande: tolga immagini, altri fogli e colonne che non servono',
    en: 'is too large once unpacked: take out images, other sheets and columns that are not needed',
  },
  misnumbered: {
    it: 'il numero di questa riga è sbagliato, si ripete o è fuori ordine: apra il foglio e lo salvi di nuovo',
    en: 'the number of this row is wrong, repeated or out of order: open the sheet and save it again',
  },
  cell_twice: {
    it: 'una cella di questa riga è scritta due volte: apra il foglio e lo salvi di nuovo',
    en: 'a cell of this row is written twice: open the sheet and save it again',
  },
} as const satisfies Record<string, Sentence>;
export type SheetFaultCode = keyof typeof sheetFaults;

export class SheetFault extends Error {
  readonly code: SheetFaultCode;
  /** The row at fault, from 1, where it is known. */
  readonly line: number | undefined;
  constructor(code: SheetFaultCode, line?: number) {
    super(code);
    this.name = 'SheetFault';
    this.code = code;
    this.line = line;
  }
}

/** What is told of a fault, with the row where it lies. */
export function faultText(code: SheetFaultCode, line?: number): Sentence {
  const { it, en } = sheetFaults[code];
  return line === undefined ? { it, en } : { it: `riga ${line}: ${it}`, en: `row ${line}: ${en}` };
}

/** Gathers rows as they are read, within bounds; rows without any text are left out. Throws `SheetFault`. */
export class LineGatherer {
  readonly lines: Line[] = [];
  #text = 0;
  add(line: number, cells: readonly string[]): void {
    let last = cells.length;
    while (last > 0 && !cells[last - 1]?.trim()) last--;
    if (last === 0) return;
    if (last > MOST_COLUMNS) throw new SheetFault('too_many_columns');
    if (this.lines.length >= MOST_ROWS + MOST_ABOVE) throw new SheetFault('too_many_rows');
    const kept: string[] = [];
    for (let at = 0; at < last; at++) kept.push(plain(cells[at] ?? ''));
    for (const cell of kept) this.#text += cell.length;
    if (this.#text > MOST_TEXT) throw new SheetFault('unpacks_too_large');
    this.lines.push({ line, cells: kept });
  }
}

/** Controls (PostgreSQL takes no NUL) and marks that turn a text around become spaces; apostrophes against formulas go. */
function plain(cell: string): string {
  if (cell === '') return cell;
  const text = cell
    .slice(0, LONGEST_CELL + 1)
    .toWellFormed()
    .replace(/[\p{Cc}\u00a0\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim();
  return armed(text);
}
