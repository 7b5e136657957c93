import { finished } from 'node:stream/promises';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { MOST_UNPACKED, SheetFault } from './table.ts';

/** More parts than any workbook of a register has. */
const MOST_PARTS = 5_000;

/** The parts of a packed workbook, each read as a stream, with one bound for all that is unpacked. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left = MOST_UNPACKED;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws `SheetFault` for what is no ZIP archive. */
  static async open(bytes: Buffer): Promise<ZipParts> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= MOST_PARTS) throw new SheetFault('unreadable');
        entries.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
      }
      return new ZipParts(zip, entries);
    } catch (cause) {
      throw cause instanceof SheetFault ? cause : new SheetFault('unreadable');
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Hands a part over piece by piece, as text. Throws `SheetFault` for what unpacks to too much, or not at all. */
  async read(name: string, take: (text: string) => void): Promise<void> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new SheetFault('unreadable');
    const stream = await this.#zip.openReadStreamPromise(entry).catch(() => {
      throw new SheetFault('unreadable');
    });
    const decoder = new TextDecoder();
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        this.#left -= piece.length;
        if (this.#left < 0) throw new SheetFault('unpacks_too_large');
        take(decoder.decode(piece, { stream: true }));
      }
      take(decoder.decode());
      await finished(stream);
    } catch (cause) {
      stream.destroy();
      throw cause instanceof SheetFault ? cause : new SheetFault('unreadable');
    }
  }
}
