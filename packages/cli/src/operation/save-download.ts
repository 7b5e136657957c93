import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, open, rename, unlink } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { UnreachableError } from '@staffetta/contract';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { Fault, writeFault } from '../fault.ts';
import { jsonText } from '../plain-text.ts';

type Pieces = AsyncIterable<Uint8Array>;

/**
 * Puts a download where `--output` says, as it comes, whole or not at all, readable by its owner alone. What is
 * there already stays, unless `--force`.
 */
export async function saveDownload(
  pieces: Pieces,
  command: Command,
  context: Context,
): Promise<void> {
  const { output, force, json } = command.optsWithGlobals<{
    output?: string;
    force?: boolean;
    json?: boolean;
  }>();
  // That it is there was seen before the call (`needOutput`).
  if (output === undefined || output === '-') return pass(pieces, context.stdout);
  const count = await writeWhole(output, pieces, force === true);
  const values = { file: output, count };
  context.print(
    json ? jsonText({ file: output, bytes: count }) : context.say('download.saved', values),
  );
}

/** @throws Fault when a download is not told where to go: said before anything is asked of the server */
export function needOutput(command: Command): void {
  if (command.getOptionValue('output') === undefined) {
    throw new Fault(EXIT.usage, 'usage.missingOption', { what: '--output' });
  }
}

/** No faster than the other end takes it. */
async function pass(pieces: Pieces, out: Writable): Promise<void> {
  for await (const piece of whole(pieces)) if (!out.write(piece)) await once(out, 'drain');
}

/** Written beside and put in its place at the end; gives the number of bytes. */
async function writeWhole(file: string, pieces: Pieces, force: boolean): Promise<number> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    const count = await writeAll(temporary, pieces);
    if (force) await rename(temporary, file);
    else {
      // Unlike a renaming, a link never takes the place of what is there.
      await link(temporary, file);
      await unlink(temporary);
    }
    return count;
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error instanceof Fault ? error : writeFault(file, error as NodeJS.ErrnoException);
  }
}

async function writeAll(file: string, pieces: Pieces): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  let count = 0;
  try {
    for await (const piece of whole(pieces)) {
      await handle.appendFile(piece);
      count += piece.byteLength;
    }
    await handle.sync();
    return count;
  } finally {
    await handle.close();
  }
}

/** A connection lost midway is the network's fault, not the file's. */
async function* whole(pieces: Pieces): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw error instanceof UnreachableError ? new Fault(EXIT.unreachable, 'download.cut') : error;
  }
}
