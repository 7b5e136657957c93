import papaparse from 'papaparse';
import { decode } from './decode.ts';
import { LineGatherer, type Lines, SheetFault } from './table.ts';

const SEPARATORS = [';', ',', '\t'] as const;

/** Reads separated values (RFC 4180, and what spreadsheets make of it). Throws `SheetFault`. */
export function readCsv(bytes: Uint8Array): Lines {
  const text = decode(bytes);
  if (text.includes('\0')) throw new SheetFault('unreadable');
  // Excel writes this line first where the separator is not its own.
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const gatherer = new LineGatherer();
  let line = said ? 1 : 0;
  papaparse.parse<string[]>(body, {
    delimiter: said?.[1] ?? separatorOf(body),
    quoteChar: '"',
    header: false,
    skipEmptyLines: false,
    step: ({ data }) => {
      line++;
      gatherer.add(line, data);
    },
  });
  return gatherer.lines;
}

/** The one that divides the first rows into most columns most evenly; quoted text is left out of the count. */
function separatorOf(text: string): string {
  const rows = text
    .slice(0, 64_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .filter((row) => row.trim() !== '')
    .slice(0, 50);
  const score = (separator: string) => {
    const counts = rows.map((row) => row.split(separator).length - 1).sort((a, b) => a - b);
    return counts[Math.floor(counts.length / 2)] ?? 0;
  };
  return SEPARATORS.toSorted((a, b) => score(b) - score(a))[0] ?? ';';
}
