import { Worker } from 'node:worker_threads';
import { refuse, refuseField } from '../../../platform/errors.ts';
import type { Table } from './headings.ts';
import { faultText, type SheetFaultCode } from './table.ts';

/** Largest file, in bytes. */
export const LARGEST_SHEET = 20 * 1_048_576;
/** What a thread may take: the bound of what is unpacked, and room to work. */
const MEMORY_MB = 768;
const LONGEST_MS = 60_000;
/** At once, in this process; more wait their turn outside. */
const MOST_AT_ONCE = 2;
let reading = 0;

type Answer =
  | { readonly table: Table }
  | { readonly fault: SheetFaultCode; readonly line?: number };

/**
 * Reads a spreadsheet in a thread of its own, with bounds on memory and time. Throws `invalid_input` with what to do,
 * `too_many_requests` while others are being read.
 */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  if (reading >= MOST_AT_ONCE) throw refuse('too_many_requests', { retryAfter: 10 });
  reading++;
  try {
    const answer = await askThread(bytes);
    if ('table' in answer) return answer.table;
    throw refuseField('', faultText(answer.fault, answer.line));
  } finally {
    reading--;
  }
}

function askThread(bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
  });
  return new Promise<Answer>((resolve, reject) => {
    const tooLong = setTimeout(() => resolve({ fault: 'unpacks_too_large' }), LONGEST_MS);
    worker.once('message', resolve);
    worker.once('error', (cause: NodeJS.ErrnoException) =>
      cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? resolve({ fault: 'unpacks_too_large' })
        : reject(cause),
    );
    worker.once('exit', () => resolve({ fault: 'unreadable' }));
    worker.once('exit', () => clearTimeout(tooLong));
  }).finally(() => void worker.terminate());
}
