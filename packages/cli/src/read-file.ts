import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fileFault } from './fault.ts';

/**
 * The bytes of a file, as they are needed.
 *
 * @param file a path; `-` for `stdin`, where the command allows it
 * @throws Fault when it cannot be read
 */
export async function* readBytes(
  file: string,
  stdin?: Readable,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* file === '-' && stdin !== undefined ? stdin : createReadStream(file);
  } catch (error) {
    throw fileFault(file, error as NodeJS.ErrnoException);
  }
}

/** @throws Fault when there is no such file: said before any other work is done */
export async function needFile(file: string): Promise<void> {
  try {
    await stat(file);
  } catch (error) {
    throw fileFault(file, error as NodeJS.ErrnoException);
  }
}
