import { SheetFault } from './table.ts';

/** Rows of a worksheet (ECMA-376-1, as every program keeps it). */
const LAST_ROW = 1_048_576;

/**
 * The number of the row after `before`: as the file says, or the next where it says nothing. Numbers grow (ECMA-376-1,
 * 18.3.1.73): where one comes twice, two rows would be one. Throws `SheetFault` with the row.
 */
export function rowNumber(said: string | undefined, before: number): number {
  if (said === undefined) return before + 1;
  const line = /^[0-9]{1,7}$/.test(said) ? Number(said) : 0;
  if (line > before && line <= LAST_ROW) return line;
  throw new SheetFault('misnumbered', line >= 1 && line <= LAST_ROW ? line : before + 1);
}
