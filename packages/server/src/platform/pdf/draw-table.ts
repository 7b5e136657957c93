import type { Column, Field } from './blocks.ts';
import { face, INK, lineHeight, PAGE, type Sheet, type Style, type Tagged } from './sheet.ts';
import { wrap } from './wrap.ts';

const PLAIN: Style = { face: 'plain', size: 8.5 };
const MONO: Style = { face: 'mono', size: 7.5 };
const TITLE: Style = { face: 'bold', size: 8.5 };
const PAD = 4;
/** Lines of every cell stand on the same grid, whatever their face. */
const LINE = lineHeight(PLAIN);
const WIDTH = PAGE.right - PAGE.left;

interface Cell {
  readonly x: number;
  readonly style: Style;
  readonly lines: readonly string[];
}

/** A table over as many pages as it takes; the headings stand again on each. */
export function drawTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
) {
  const table = sheet.element('Table');
  const places = placesOf(columns);
  const cells = (texts: readonly string[], style?: Style) =>
    places.map(({ x, width, mono }, index): Cell => {
      const used = style ?? (mono ? MONO : PLAIN);
      return { x, style: used, lines: wrap(texts[index] ?? '', face(used), used.size, width) };
    });
  const titles = cells(
    columns.map(({ title }) => title),
    TITLE,
  );
  const header = () => drawHeader(sheet, table, titles);
  sheet.need(heightOf(titles) + 3 * LINE);
  header();
  for (const row of rows) drawRow(sheet, table, cells(row), header);
  sheet.skip(8);
}

/** Names on the left, values on the right; a hair line between. */
export function drawFields(sheet: Sheet, fields: readonly Field[]): void {
  const table = sheet.element('Table');
  const [name, value] = placesOf([{ width: 30 }, { width: 70 }]);
  for (const field of fields) {
    const style = field.mono ? { ...MONO, size: 8 } : { ...PLAIN, size: 9.5 };
    const label = { ...TITLE, size: 9, colour: INK.soft };
    const cells: Cell[] = [
      { x: name!.x, style: label, lines: wrap(field.name, face(label), 9, name!.width) },
      { x: value!.x, style, lines: wrap(field.value, face(style), style.size, value!.width) },
    ];
    drawRow(sheet, table, cells, () => {}, 'TH');
  }
  sheet.skip(8);
}

type Place = { readonly x: number; readonly width: number; readonly mono?: true | undefined };

function placesOf(columns: readonly { width: number; mono?: true }[]): Place[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  let x: number = PAGE.left;
  return columns.map(({ width, mono }) => {
    const whole = (WIDTH * width) / sum;
    const place = { x: x + PAD, width: whole - 2 * PAD, mono };
    x += whole;
    return place;
  });
}

const heightOf = (cells: readonly Cell[]) =>
  Math.max(...cells.map(({ lines }) => lines.length)) * LINE + 2 * PAD;

function drawHeader(sheet: Sheet, table: Tagged, titles: readonly Cell[]): void {
  const height = heightOf(titles);
  const { y } = sheet;
  sheet.decoration((doc) => doc.rect(PAGE.left, y, WIDTH, height).fill(INK.ground));
  drawCells(sheet, sheet.element('TR', table), titles, () => 'TH');
  sheet.skip(height);
}

/** A row; one that is taller than what is left goes to the next page, one taller than a page is cut into parts. */
function drawRow(
  sheet: Sheet,
  table: Tagged,
  cells: readonly Cell[],
  header: () => void,
  first: 'TH' | 'TD' = 'TD',
): void {
  const row = sheet.element('TR', table);
  const made: Tagged[] = [];
  const typeOf = (index: number) => (index === 0 ? first : 'TD');
  let rest = cells;
  while (rest.some(({ lines }) => lines.length > 0)) {
    if (heightOf(rest) > sheet.left && !fillsPages(rest, sheet)) {
      sheet.newPage();
      header();
    }
    const most = Math.max(1, Math.floor((sheet.left - 2 * PAD) / LINE));
    const part = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(0, most) }));
    rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(most) }));
    drawCells(sheet, row, part, typeOf, made);
    sheet.skip(heightOf(part));
    rule(sheet);
  }
}

/** Taller than a whole page, and there is room for a good piece of it here. */
const fillsPages = (cells: readonly Cell[], sheet: Sheet): boolean =>
  heightOf(cells) > (PAGE.bottom - PAGE.top) * 0.7 && sheet.left > 6 * LINE;

function drawCells(
  sheet: Sheet,
  row: Tagged,
  cells: readonly Cell[],
  typeOf: (index: number) => string,
  made: Tagged[] = [],
): void {
  for (const [index, { x, style, lines }] of cells.entries()) {
    made[index] ??= sheet.element(typeOf(index), row);
    // Every line of a row on one grid, so that a row's height is that of its longest cell.
    const onGrid = { ...style, leading: LINE };
    sheet.lines(made[index], lines, x, sheet.y + PAD + nudge(style), onGrid);
  }
}

/** A smaller face stands on the same base line. */
const nudge = ({ size }: Style): number => Math.max(0, (PLAIN.size - size) * 0.8);

function rule(sheet: Sheet): void {
  const { y } = sheet;
  sheet.decoration((doc) =>
    doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.5).stroke(INK.line),
  );
}
