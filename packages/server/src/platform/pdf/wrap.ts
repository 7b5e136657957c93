import type { Face } from './faces.ts';
import { printableLines } from './printable.ts';

/** After these an address or a path is best broken. */
const SOFT = new Set([...'/?&=.-_@,;:\\']);
/** How far from the end of the line a soft place may lie. */
const SOFT_REACH = 20;

/**
 * Lines no wider than `width` points. Breaks at spaces; what has none is cut, with no sign added: what was written is
 * what stands there. Empty lines are kept.
 */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  return printableLines(text, face).flatMap((line) => wrapLine([...line], face, size, width));
}

function wrapLine(line: readonly string[], face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < line.length) {
    const fits = fitting(line, from, face, size, width);
    const to = fits === line.length ? fits : breakBefore(line, from, fits);
    lines.push(line.slice(from, to).join('').trimEnd());
    from = to;
    // The space a line broke at is not the next line's indent.
    while (line[from] === ' ') from += 1;
  }
  return lines.length === 0 ? [''] : lines;
}

/** The first character that no longer fits; at least one does. */
function fitting(line: readonly string[], from: number, face: Face, size: number, width: number) {
  let used = 0;
  for (let at = from; at < line.length; at += 1) {
    used += face.width(line[at]!.codePointAt(0)!, size);
    if (used > width && at > from) return at;
  }
  return line.length;
}

function breakBefore(line: readonly string[], from: number, fits: number): number {
  if (line[fits] === ' ') return fits;
  const space = lastSpace(line, from, fits);
  if (space !== undefined) return space + 1;
  for (let at = fits - 1; at > Math.max(from, fits - SOFT_REACH); at -= 1)
    if (SOFT.has(line[at]!)) return at + 1;
  return fits;
}

/** The last space with something before it in this line: breaking in the indent would make empty lines. */
function lastSpace(line: readonly string[], from: number, fits: number): number | undefined {
  let text = from;
  while (line[text] === ' ') text += 1;
  for (let at = fits - 1; at > text; at -= 1) if (line[at] === ' ') return at;
  return undefined;
}
