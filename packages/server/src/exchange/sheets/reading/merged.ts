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
  const filled = [...lines];
  // Areas that overlap are an attacker's: each row of a column is come to once, however many areas there are.
  const reached = new Map<number, number>();
  let repeated = 0;
  for (const { top, bottom, left } of areas.toSorted((a, b) => a.top - b.top)) {
    if (left >= MOST_COLUMNS || top <= (reached.get(left) ?? 0)) continue;
    const first = placeOf(filled, top);
    const value = filled[first]?.line === top ? filled[first].cells[left] : undefined;
    if (!value) continue;
    for (let at = first + 1; at < filled.length && filled[at]!.line <= bottom; at++) {
      if (filled[at]!.cells[left]) continue;
      repeated += value.length;
      if (repeated > MOST_TEXT) throw new SheetFault('unpacks_too_large');
      filled[at] = withCell(filled[at]!, left, value);
    }
    reached.set(left, bottom);
  }
  return filled;
}

/** Where the row of this number stands, or would; rows are in order. */
function placeOf(lines: Lines, line: number): number {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lines[middle]!.line < line) from = middle + 1;
    else to = middle;
  }
  return from;
}

function withCell({ line, cells }: Line, column: number, value: string): Line {
  const filled = [...cells];
  while (filled.length < column) filled.push('');
  filled[column] = value;
  return { line, cells: filled };
}
