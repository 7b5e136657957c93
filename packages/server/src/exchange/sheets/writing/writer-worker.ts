import { parentPort, workerData } from 'node:worker_threads';
import writeXlsx from 'write-excel-file/node';
import { disarmed, writeCsv } from '../../../platform/csv/index.ts';

// A thread of its own: fifty thousand rows take seconds in which others want their answers.

interface Sheet {
  readonly format: 'csv' | 'xlsx';
  readonly rows: string[][];
}

/** Cells of a workbook say that they are text; whoever saves it as separated values needs them disarmed as well. */
const write = async ({ format, rows }: Sheet): Promise<Buffer> =>
  format === 'csv'
    ? Buffer.from(writeCsv(rows))
    : writeXlsx(
        rows.map((row) => row.map(disarmed)),
        { sheet: 'Aderenti', stickyRowsCount: 1 },
      ).toBuffer();

// Outside a thread nobody waits for a sheet.
if (parentPort) parentPort.postMessage(new Uint8Array(await write(workerData)));
