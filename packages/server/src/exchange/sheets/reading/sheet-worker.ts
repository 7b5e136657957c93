import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.ts';
import { SheetFault } from './table.ts';

// A thread of its own: unpacking a hostile sheet costs this thread its memory and time, not the server.
try {
  parentPort?.postMessage({ table: await readTable(Buffer.from(workerData as Uint8Array)) });
} catch (cause) {
  if (!(cause instanceof SheetFault)) throw cause;
  parentPort?.postMessage({ fault: cause.code, line: cause.line });
}
