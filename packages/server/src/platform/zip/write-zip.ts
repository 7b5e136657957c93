import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive. What is large is opened only when its turn comes, and read as it goes out. */
export interface ZipEntry {
  /** Relative, with `/`; made by us, or by `entryName`. */
  readonly name: string;
  readonly content: Buffer | (() => AsyncIterable<Uint8Array>);
}

/** Regular files that their owner may write. */
const MODE = 0o100644;

/**
 * An archive as it is written, one file open at a time; the same bytes for the same entries and time. A file that
 * cannot be read whole ends it with an error. Deflated throughout: readers that go from the front refuse files that
 * are stored without their length ahead. Throws for two entries of one name, whatever their case.
 */
export function writeZip(entries: readonly ZipEntry[], at: Date): Readable {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw new Error('two files of one name');
  const zip = new ZipFile();
  const out = new PassThrough();
  let open: Readable | undefined;
  const options = { mtime: at, mode: MODE };
  for (const { name, content } of entries) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, name, options);
    else
      zip.addReadStreamLazy(name, { ...options, compressionLevel: 1 }, (give) => {
        if (out.destroyed) return;
        open = Readable.from(content(), { objectMode: false });
        // The library hears of a stream's end alone.
        open.on('error', (cause) => out.destroy(cause));
        give(null, open);
      });
  }
  zip.on('error', (cause: Error) => out.destroy(cause));
  out.on('close', () => open?.destroy());
  zip.outputStream.pipe(out);
  zip.end();
  return out;
}

/** How large an archive is and its hash (hexadecimal), read through once without keeping it. */
export async function measureZip(
  entries: readonly ZipEntry[],
  at: Date,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const bytes of writeZip(entries, at)) {
    size += (bytes as Buffer).length;
    hash.update(bytes as Buffer);
  }
  return { size, sha256: hash.digest('hex') };
}
