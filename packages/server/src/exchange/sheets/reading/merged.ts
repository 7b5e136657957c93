import { MOST_COLUMNS } from '@staffetta/contract';
import { type Line, type Lines, MOST_TEXT, SheetFault } from './table.ts';

/** Cells that were merged into one: first and last row (from 1) and column (from 0). */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const MOST_AREAS = 20_000;

/** `BC12` → 54. Throws nothing: what is no reference is the first column. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) & 0xdf;
    if (value < 65 || value > 90) break;
    column = column * 26 + value - 64;
    if (column > 20_000) break;
  }
  return Math.max(0, column - 1);
}

/** `A1:B3`, or undefined. */
export function areaOf(reference: string): Area | undefined {
  const found = /^([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})$/i.exec(reference);
  if (!found) return undefined;
  const [, left, top, right, bottom] = found;
  return {
    top: Number(top),
    bottom: Number(bottom),
    left: columnOf(left!),
    right: columnOf(right!),
  };
}

/**
 * Puts the value of a merged cell, which the file keeps only in its first place, into each row that it spans: one
 * branch beside ten firms is the branch of all ten. Across columns nothing is repeated: a title is no ten headings.
 * Throws `unpacks_too_large`: what is repeated is written out when it leaves the thread, however small the file.
 */
export function fillAreas(lines: Lines, areas: readonly Area[]): Lines {
  if (areas.length === 0) return lines;
  const byLine = new Map(lines.map((one) => [one.line, one]));
  const last = lines.at(-1)?.line ?? 0;
  let repeated = 0;
  for (const { top, bottom, left } of areas) {
    const value = byLine.get(top)?.cells[left];
    if (!value || left >= MOST_COLUMNS) continue;
    for (let at = top + 1; at <= Math.min(bottom, last); at++) {
      const line = byLine.get(at);
      if (!line || line.cells[left]) continue;
      repeated += value.length;
      if (repeated > MOST_TEXT) throw new SheetFault('unpacks_too_large');
      byLine.set(at, withCell(line, left, value));
    }
  }
  return [...byLine.values()];
}

function withCell({ line, cells }: Line, column: number, value: string): Line {
  const filled = [...cells];
  while (filled.length < column) filled.push('');
  filled[column] = value;
  return { line, cells: filled };
}
