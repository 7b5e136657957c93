import { face, INK, lineHeight, PAGE, type Sheet, type Style, type Tagged } from './sheet.ts';
import { wrap } from './wrap.ts';

const HEADINGS: Record<1 | 2 | 3, Style & { readonly before: number; readonly after: number }> = {
  1: { face: 'bold', size: 18, before: 0, after: 8 },
  2: { face: 'bold', size: 12.5, before: 14, after: 5 },
  3: { face: 'bold', size: 10.5, before: 9, after: 3 },
};
const BODY: Style = { face: 'plain', size: 10 };
const SMALL: Style = { face: 'plain', size: 8.5, colour: INK.soft };
/** A heading alone at the foot of a page says nothing. */
const KEPT_BELOW = 48;
const WIDTH = PAGE.right - PAGE.left;

export function drawHeading(sheet: Sheet, level: 1 | 2 | 3, text: string): void {
  const style = HEADINGS[level];
  const lines = wrap(text, face(style), style.size, WIDTH);
  sheet.need(style.before + lines.length * lineHeight(style) + KEPT_BELOW);
  if (sheet.y > PAGE.top) sheet.skip(style.before);
  flow(sheet, sheet.element(`H${level}`), lines, PAGE.left, style);
  sheet.skip(style.after);
}

export const drawParagraph = (sheet: Sheet, text: string): void => drawIn(sheet, text, BODY);
export const drawSmall = (sheet: Sheet, text: string): void => drawIn(sheet, text, SMALL);

function drawIn(sheet: Sheet, text: string, style: Style): void {
  const lines = wrap(text, face(style), style.size, WIDTH);
  flow(sheet, sheet.element('P'), lines, PAGE.left, style);
  sheet.skip(5);
}

/** Words of others: a bar at the left, on each page that they reach. */
export function drawQuoted(sheet: Sheet, text: string): void {
  const indent = 12;
  const lines = wrap(text, face(BODY), BODY.size, WIDTH - indent);
  const bar = (from: number, to: number) =>
    sheet.decoration((doc) => doc.rect(PAGE.left, from, 2.5, to - from).fill(INK.line));
  flow(sheet, sheet.element('BlockQuote'), lines, PAGE.left + indent, BODY, bar);
  sheet.skip(7);
}

/** Framed, and kept together where a page can hold it. */
export function drawNotice(sheet: Sheet, text: string): void {
  const pad = 9;
  const lines = wrap(text, face(BODY), BODY.size, WIDTH - 2 * pad);
  sheet.need(Math.min(lines.length * lineHeight(BODY) + 3 * pad, PAGE.bottom - PAGE.top));
  const frame = (from: number, to: number) =>
    sheet.decoration((doc) =>
      doc
        .rect(PAGE.left, from - pad + 3, WIDTH, to - from + 2 * pad - 6)
        .fillAndStroke(INK.ground, INK.soft),
    );
  sheet.skip(pad);
  flow(sheet, sheet.element('P'), lines, PAGE.left + pad, BODY, frame);
  sheet.skip(pad + 4);
}

/** Items with a dot, or numbered. */
export function drawItems(sheet: Sheet, items: readonly string[], mark: (n: number) => string) {
  const indent = 18;
  const list = sheet.element('L');
  for (const [index, item] of items.entries()) {
    const lines = wrap(item, face(BODY), BODY.size, WIDTH - indent);
    sheet.need(Math.min(lines.length, 2) * lineHeight(BODY));
    const entry = sheet.element('LI', list);
    const label = sheet.element('Lbl', entry);
    sheet.lines(label, [mark(index + 1)], PAGE.left + 2, sheet.y, BODY);
    flow(sheet, sheet.element('LBody', entry), lines, PAGE.left + indent, BODY);
    sheet.skip(2);
  }
  sheet.skip(4);
}

/** So many lines here that the last one does not stand alone on the next page. */
function fittingLines(lines: number, room: number): number {
  const fit = Math.max(1, room);
  return lines === fit + 1 && fit > 2 ? fit - 1 : fit;
}

/** Lines one below the other over as many pages as they take; `behind` draws what lies under each page's part. */
function flow(
  sheet: Sheet,
  element: Tagged,
  lines: readonly string[],
  x: number,
  style: Style,
  behind?: (from: number, to: number) => void,
): void {
  const height = lineHeight(style);
  let rest = lines;
  while (rest.length > 0) {
    sheet.need(height);
    const part = rest.slice(0, fittingLines(rest.length, Math.floor(sheet.left / height)));
    rest = rest.slice(part.length);
    behind?.(sheet.y, sheet.y + part.length * height);
    sheet.lines(element, part, x, sheet.y, style);
    sheet.skip(part.length * height);
    if (rest.length > 0) sheet.newPage();
  }
}
