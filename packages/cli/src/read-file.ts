import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { EXIT } from './exit-codes.ts';
import { Fault, fileFault } from './fault.ts';

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
  let isFolder: boolean;
  try {
    isFolder = (await stat(file)).isDirectory();
  } catch (error) {
    throw fileFault(file, error as NodeJS.ErrnoException);
  }
  if (isFolder) throw new Fault(EXIT.file, 'file.folder', { file });
}

/** More than any text the server takes. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * A whole text, UTF-8.
 *
 * @param file a path; `-` for `stdin`
 * @throws Fault when it cannot be read, is too long, or is not UTF-8
 */
export async function readText(file: string, stdin: Readable): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of readBytes(file, stdin)) {
    length += piece.length;
    if (length > LONGEST_TEXT) throw new Fault(EXIT.file, 'file.tooLong', { file });
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new Fault(EXIT.file, 'file.notText', { file });
  }
}
