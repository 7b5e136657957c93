import { Worker } from 'node:worker_threads';
import { refuse } from '../../../platform/errors.ts';

const MEMORY_MB = 768;
const MOST_AT_ONCE = 2;
let writing = 0;

/** A spreadsheet of these rows, made in a thread of its own. Throws `too_many_requests` while others are written. */
export async function writeSheet(
  format: 'csv' | 'xlsx',
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  if (writing >= MOST_AT_ONCE) throw refuse('too_many_requests', { retryAfter: 10 });
  writing++;
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), {
    workerData: { format, rows },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
  });
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the sheet was not written')));
    });
  } finally {
    writing--;
    void worker.terminate();
  }
}
