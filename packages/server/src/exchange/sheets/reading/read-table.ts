import { type Table, tableOf } from './headings.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { SheetFault } from './table.ts';

/** Reads a file by what it is, whatever it is called. Throws `SheetFault`. */
export async function readTable(bytes: Buffer): Promise<Table> {
  return tableOf(await linesOf(bytes));
}

async function linesOf(bytes: Buffer) {
  if (bytes.length === 0) throw new SheetFault('empty');
  if (bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304) return readXlsx(bytes);
  // The container of .xls, and of .xlsx under a password (MS-CFB).
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new SheetFault('old_format');
  return readCsv(bytes);
}
