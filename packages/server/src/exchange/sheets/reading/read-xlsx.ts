import { MOST_COLUMNS } from '@staffetta/contract';
import { cellText } from './cell-text.ts';
import { type Area, areaOf, columnOf, fillAreas, MOST_AREAS } from './merged.ts';
import { rowNumber } from './row-number.ts';
import { LineGatherer, type Lines, LONGEST_CELL, SheetFault } from './table.ts';
import { readDateStyles, readSharedStrings, readWorkbook, walk } from './workbook-parts.ts';
import { ZipParts } from './zip-parts.ts';

/**
 * Reads the first visible sheet of a workbook (ECMA-376): the last values that formulas had, days as `2026-01-31`,
 * merged cells with their value in each place. Throws `SheetFault`.
 */
export async function readXlsx(bytes: Buffer): Promise<Lines> {
  const parts = await ZipParts.open(bytes);
  if (!parts.has('xl/workbook.xml')) throw new SheetFault('unreadable');
  const { sheet, from1904 } = await readWorkbook(parts);
  const strings = await readSharedStrings(parts);
  const dates = await readDateStyles(parts);
  const gatherer = new LineGatherer();
  const areas: Area[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let taking = false;
  await walk(parts, sheet, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = rowNumber(attributes.r, line);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') taking = true;
      else if (name === 'rPh') taking = false;
      else if (name === 'mergeCell' && areas.length < MOST_AREAS) {
        const area = areaOf(attributes.ref ?? '');
        if (area) areas.push(area);
      }
    },
    text: (piece) => {
      if (taking && value.length <= LONGEST_CELL) value += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'c') {
        const text = cellText(value, { type, day: dates.has(style), from1904, strings });
        if (text !== '') put(text, column, cells, line);
      } else if (name === 'row') gatherer.add(line, cells);
    },
  });
  return fillAreas(gatherer.lines, areas);
}

/** Puts a text at its column of the line. Throws `SheetFault`. */
function put(text: string, column: number, cells: string[], line: number): void {
  // Formats alone may reach to the last column; texts out there are refused.
  if (column >= MOST_COLUMNS) throw new SheetFault('too_many_columns');
  if (cells[column]) throw new SheetFault('cell_twice', line);
  while (cells.length < column) cells.push('');
  cells[column] = text;
}
