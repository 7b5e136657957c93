import { type Hash, sha256 } from './hash.ts';

const LEAF = Buffer.from([0x00]);
const NODE = Buffer.from([0x01]);

/** The hash of a leaf in the tree: SHA-256(0x00 ‖ leaf). @see RFC 9162, section 2.1.1 */
export function treeLeaf(leaf: Uint8Array): Hash {
  return sha256(LEAF, leaf);
}

/** The hash of a node: SHA-256(0x01 ‖ left ‖ right). @see RFC 9162, section 2.1.1 */
export function treeNode(left: Hash, right: Hash): Hash {
  return sha256(NODE, left, right);
}

/**
 * The right edge of a growing tree: the root of each complete subtree, the largest first. It is all that
 * is needed to append and to tell the root, in memory that grows with the logarithm of the log.
 */
export class Frontier {
  #size: number;
  readonly #peaks: Hash[];

  private constructor(size: number, peaks: Hash[]) {
    this.#size = size;
    this.#peaks = peaks;
  }

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** The frontier after `size` leaves; undefined when the number of peaks does not belong to that size. */
  static of(size: number, peaks: readonly Hash[]): Frontier | undefined {
    if (!Number.isSafeInteger(size) || size < 0 || peaks.length !== onesIn(size)) return undefined;
    return new Frontier(size, [...peaks]);
  }

  /** An independent frontier of the same leaves. */
  copy(): Frontier {
    return new Frontier(this.#size, [...this.#peaks]);
  }

  get size(): number {
    return this.#size;
  }

  get peaks(): readonly Hash[] {
    return this.#peaks;
  }

  /** Appends one leaf (not yet hashed as a tree leaf). */
  push(leaf: Uint8Array): void {
    let node = treeLeaf(leaf);
    // As many subtrees are completed as the size has ones at its end.
    for (let size = this.#size; size % 2 === 1; size = Math.floor(size / 2)) {
      const left = this.#peaks.pop();
      if (left === undefined) throw new Error('a frontier lost a peak');
      node = treeNode(left, node);
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  /** The Merkle tree head over all leaves so far. @see RFC 9162, section 2.1.1 */
  root(): Hash {
    const last = this.#peaks.at(-1);
    if (last === undefined) return sha256();
    return this.#peaks.slice(0, -1).reduceRight((right, left) => treeNode(left, right), last);
  }
}

/** The Merkle tree head of the leaves, in order. @see RFC 9162, section 2.1.1 */
export function merkleRoot(leaves: Iterable<Uint8Array>): Hash {
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.push(leaf);
  return frontier.root();
}

/** How many bits are set. Sizes go past 32 bits, so no bitwise operators. */
function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
