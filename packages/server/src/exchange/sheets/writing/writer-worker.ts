import { parentPort, workerData } from 'node:worker_threads';
import papaparse from 'papaparse';
import writeXlsx from 'write-excel-file/node';

// A thread of its own: fifty thousand rows take seconds in which others want their answers.
const { format, rows } = workerData as { format: 'csv' | 'xlsx'; rows: string[][] };
// Excel takes UTF-8 for what it is by this mark, and parts columns at semicolons in Italy.
const bytes =
  format === 'csv'
    ? Buffer.from(`\ufeff${papaparse.unparse(rows, { delimiter: ';', newline: '\r\n' })}`)
    : await writeXlsx(rows, { sheet: 'Aderenti', stickyRowsCount: 1 }).toBuffer();
parentPort?.postMessage(new Uint8Array(bytes));
