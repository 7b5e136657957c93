import papaparse from 'papaparse';

/**
 * Rows as separated values (RFC 4180) for people who open them with a spreadsheet program: with the mark by which it
 * knows UTF-8, parted at semicolons as in Italy. Every cell is quoted and disarmed: cells are foreign text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(disarmed));
  const body = papaparse.unparse(cells, { delimiter: ';', newline: '\r\n', quotes: true });
  return `\ufeff${body}\r\n`;
}

/** Where a cell begins: for a program that parts elsewhere, also behind its separator and behind a quote. */
const BEGINS = /(^|[,;"\t\r\n])(?=[=+\-@＝＋－＠])/gu;

/** What a program would compute stands behind an apostrophe; `armed` takes it away again. */
export const disarmed = (cell: string): string => cell.replace(BEGINS, "$1'");

/** A cell as it was before `disarmed`. */
export const armed = (cell: string): string =>
  cell.replace(/(^|[,;"\t\r\n])'(?=[=+\-@＝＋－＠])/gu, '$1');
