import { createHash, type Hash } from 'node:crypto';
import type { Sum } from './format.ts';

const NEWLINE = 0x0a;

/** Sums up what goes by, the same way when written and when read: compared, they tell whether all is there. */
export class Tally {
  readonly #tables = new Map<string, Running>();
  readonly #files = new Running();

  /** A piece of a table's text. In COPY's text format a line is a row: line ends in values are escaped. */
  table(name: string, bytes: Uint8Array): void {
    const sum = this.#tables.get(name) ?? new Running();
    this.#tables.set(name, sum);
    sum.add(bytes);
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1))
      sum.count += 1;
  }

  /** A file begins: its name and size belong to what is summed up. */
  file(name: string, size: number): void {
    this.#files.count += 1;
    this.#files.hash.update(`${name}\0${size}\0`);
  }

  fileBytes(bytes: Uint8Array): void {
    this.#files.add(bytes);
  }

  tableSum(name: string): Sum {
    return (this.#tables.get(name) ?? new Running()).sum();
  }

  tables(): Record<string, Sum> {
    return Object.fromEntries([...this.#tables].map(([name, running]) => [name, running.sum()]));
  }

  files(): Sum {
    return this.#files.sum();
  }
}

class Running {
  count = 0;
  bytes = 0;
  readonly hash: Hash = createHash('sha256');

  add(bytes: Uint8Array): void {
    this.bytes += bytes.length;
    this.hash.update(bytes);
  }

  sum(): Sum {
    return { count: this.count, bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }
}

export const sameSum = (one: Sum | undefined, other: Sum | undefined): boolean =>
  one?.count === other?.count && one?.bytes === other?.bytes && one?.sha256 === other?.sha256;
