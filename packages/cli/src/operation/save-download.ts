import { randomUUID } from 'node:crypto';
import { link, open, rename, unlink } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { Fault, fileFault } from '../fault.ts';
import { jsonText } from '../plain-text.ts';

/**
 * Puts a download where `--output` says, whole or not at all, readable by its owner alone. What is there
 * already stays, unless `--force`.
 */
export async function saveDownload(blob: Blob, command: Command, context: Context): Promise<void> {
  const { output, force, json } = command.optsWithGlobals<{
    output?: string;
    force?: boolean;
    json?: boolean;
  }>();
  // That it is there was seen before the call (`needOutput`).
  if (output === undefined || output === '-') {
    for await (const bytes of blob.stream()) context.stdout.write(bytes);
    return;
  }
  await writeWhole(output, blob, force === true);
  const values = { file: output, count: blob.size };
  context.print(
    json ? jsonText({ file: output, bytes: blob.size }) : context.say('download.saved', values),
  );
}

/** @throws Fault when a download is not told where to go: said before anything is asked of the server */
export function needOutput(command: Command): void {
  if (command.getOptionValue('output') === undefined) {
    throw new Fault(EXIT.usage, 'usage.missingOption', { what: '--output' });
  }
}

async function writeWhole(file: string, blob: Blob, force: boolean): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      for await (const bytes of blob.stream()) await handle.write(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (force) await rename(temporary, file);
    else {
      // Unlike a renaming, a link never takes the place of what is there.
      await link(temporary, file);
      await unlink(temporary);
    }
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw fileFault(file, error as NodeJS.ErrnoException);
  }
}
