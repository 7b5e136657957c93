import { textOf } from '../intelligence/extraction/index.ts';
import type { Bytes } from '../platform/files/index.ts';
import { LARGEST_READ, looksLikeText, textKind } from './inspect.ts';
import type { Said } from './take-in.ts';

/**
 * What a stored file says, as it was read when it came in and, where that leaves out marks and comments, letter by letter;
 * undefined where it cannot be read as text. Holds no more of it than is read of any file. Throws what the machine says when
 * it cannot read just now.
 */
export async function textsIn(
  content: Bytes,
  { name, mediaType }: Said,
): Promise<readonly string[] | undefined> {
  const kind = textKind(name, mediaType);
  if (!kind) return undefined;
  const bytes = await upTo(content, LARGEST_READ).catch(unlessOfTheMachine);
  if (!bytes || !looksLikeText(bytes)) return undefined;
  const read = await textOf(kind, bytes).catch(() => undefined);
  if (read === undefined) return undefined;
  return [...new Set([read, await textOf('text/plain', bytes)])];
}

async function upTo(content: Bytes, limit: number): Promise<Buffer | undefined> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of content) {
    size += bytes.length;
    if (size > limit) return undefined;
    held.push(bytes);
  }
  return Buffer.concat(held);
}

/** A file that is gone or damaged will never be read; one that may not be opened at this moment will. */
function unlessOfTheMachine(cause: NodeJS.ErrnoException): undefined {
  if (cause.syscall !== undefined && cause.code !== 'ENOENT') throw cause;
  return undefined;
}
