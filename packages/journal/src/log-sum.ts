import type { Hash } from './hash.ts';
import { firstChain, nextChain } from './leaf.ts';
import { Frontier } from './merkle.ts';

/** Chain and tree of a log up to some entry: what an export begins with, and what its checkpoint tells. */
export class LogSum {
  #chain: Hash;
  readonly #frontier: Frontier;

  private constructor(chain: Hash, frontier: Frontier) {
    this.#chain = chain;
    this.#frontier = frontier;
  }

  /** Of a log that has no entries yet. */
  static empty(logId: string): LogSum {
    return new LogSum(firstChain(logId), Frontier.empty());
  }

  /** Of `size` entries; undefined when the number of peaks does not belong to that size. */
  static of(size: number, chain: Hash, peaks: readonly Hash[]): LogSum | undefined {
    const frontier = Frontier.of(size, peaks);
    return frontier && new LogSum(chain, frontier);
  }

  /** An independent sum of the same entries. */
  copy(): LogSum {
    return new LogSum(this.#chain, this.#frontier.copy());
  }

  push(leaf: Hash): void {
    this.#chain = nextChain(this.#chain, leaf);
    this.#frontier.push(leaf);
  }

  get size(): number {
    return this.#frontier.size;
  }

  get chain(): Hash {
    return this.#chain;
  }

  get peaks(): readonly Hash[] {
    return this.#frontier.peaks;
  }

  root(): Hash {
    return this.#frontier.root();
  }
}

/** The sum of the first entries of a log, from their leaves in order: what an export from the middle needs. */
export async function sumOf(
  logId: string,
  leaves: AsyncIterable<Hash> | Iterable<Hash>,
): Promise<LogSum> {
  const sum = LogSum.empty(logId);
  for await (const leaf of leaves) sum.push(leaf);
  return sum;
}
