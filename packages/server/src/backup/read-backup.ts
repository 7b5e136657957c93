import type { Decryption } from './archive/encryption.ts';
import {
  CLOSING,
  type Closing,
  entryName,
  MANIFEST,
  type Manifest,
  parseClosing,
  parseManifest,
  parseSequences,
  SECRETS,
  SEQUENCES,
  type Sequence,
} from './archive/format.ts';
import { sameSum, Tally } from './archive/tally.ts';
import { type Unpacked, unpacked } from './archive/unpack.ts';
import { damaged, stopped } from './refusals.ts';

/** Who takes in what a backup holds, in the order of the archive; each part is optional. */
export interface Reader {
  manifest?(manifest: Manifest): Promise<void>;
  secrets?(bytes: Uint8Array): Promise<void>;
  rows?(table: string, bytes: Uint8Array): Promise<void>;
  sequences?(sequences: readonly Sequence[]): Promise<void>;
  file?(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
}

/** Small entries are read whole; none of them is anywhere near as large. */
const MOST = 64 * 1024 * 1024;

/**
 * Reads a backup to its end and gives its parts to a reader. What the reader was given is good when this returns,
 * and not before: the last bytes may be the damaged ones.
 *
 * @throws StartError on a wrong key, a changed byte, a missing part; whatever the reader throws
 */
export async function readBackup(
  file: string,
  decrypt: Decryption,
  reader: Reader,
  signal: AbortSignal,
): Promise<{ manifest: Manifest; closing: Closing }> {
  const tally = new Tally();
  let manifest: Manifest | undefined;
  let closing: Closing | undefined;
  for await (const entry of unpacked(file, decrypt)) {
    if (signal.aborted) throw stopped();
    if (closing) throw damaged('something follows the closing');
    if (!manifest) {
      if (entry.name !== MANIFEST) throw damaged('no manifest');
      manifest = parseManifest(await bytesOf(entry));
      await reader.manifest?.(manifest);
    } else if (entry.name === CLOSING) closing = parseClosing(await bytesOf(entry));
    else await takeEntry(entry, tally, reader);
  }
  if (!manifest || !closing) throw damaged('the closing is missing');
  compare(tally, closing);
  return { manifest, closing };
}

async function takeEntry(entry: Unpacked, tally: Tally, reader: Reader): Promise<void> {
  if (entry.name === SECRETS) return void (await reader.secrets?.(await bytesOf(entry)));
  if (entry.name === SEQUENCES)
    return void (await reader.sequences?.(parseSequences(await bytesOf(entry))));
  const name = entryName(entry.name);
  if (name.kind === 'part') {
    for await (const bytes of entry.content) {
      tally.table(name.table, bytes);
      await reader.rows?.(name.table, bytes);
    }
    return;
  }
  tally.file(name.name, entry.size);
  const counted = (async function* () {
    for await (const bytes of entry.content) {
      tally.fileBytes(bytes);
      yield bytes;
    }
  })();
  if (reader.file) await reader.file(name.name, counted);
  // What the reader left is summed up all the same.
  for await (const _ of counted);
}

async function bytesOf(entry: Unpacked): Promise<Buffer> {
  if (entry.size > MOST) throw damaged(entry.name);
  const pieces: Uint8Array[] = [];
  for await (const bytes of entry.content) pieces.push(bytes);
  return Buffer.concat(pieces);
}

function compare(tally: Tally, closing: Closing): void {
  const read = tally.tables();
  const names = new Set([...Object.keys(read), ...Object.keys(closing.tables ?? {})]);
  for (const name of names)
    if (!sameSum(read[name], closing.tables[name])) throw damaged(`table ${name}`);
  if (!sameSum(tally.files(), closing.files)) throw damaged('files');
}
