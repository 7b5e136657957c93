import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchLeaves, batchRoot } from './batch.ts';
import type { Hash } from './hash.ts';
import { Frontier, merkleRoot } from './merkle.ts';
import {
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from './merkle-proof.ts';

interface Vectors {
  leaves: string[];
  roots: string[];
  inclusion: { index: number; size: number; proof: string[] }[];
  consistency: { first: number; second: number; proof: string[] }[];
}
const path = new URL('../../../conformance/journal/rfc9162.json', import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(path, 'utf8'));
const leaves = vectors.leaves.map((leaf) => Buffer.from(leaf, 'hex'));
const rootOf = (size: number): Hash => Buffer.from(vectors.roots[size] ?? '', 'hex');
const hex = (hashes: readonly Hash[]): string[] => hashes.map((hash) => hash.toString('hex'));

describe('the published vectors', () => {
  it('gives each root', () => {
    const roots = vectors.roots.map((_, size) => merkleRoot(leaves.slice(0, size)));
    expect(hex(roots)).toEqual(vectors.roots);
  });

  it.each(vectors.inclusion)('leaf $index of $size', ({ index, size, proof }) => {
    const made = inclusionProof(leaves.slice(0, size), index);
    expect(hex(made)).toEqual(proof);
    expect(verifyInclusion(leaves[index]!, index, size, made, rootOf(size))).toBe(true);
  });

  it.each(vectors.consistency)('$first within $second', ({ first, second, proof }) => {
    const made = consistencyProof(leaves.slice(0, second), first);
    expect(hex(made)).toEqual(proof);
    expect(verifyConsistency(first, second, made, rootOf(first), rootOf(second))).toBe(true);
  });
});

/** The definitions of RFC 9162 word for word, as an oracle: slow and recursive. */
const sha = (...parts: Uint8Array[]): Hash =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
function mth(d: readonly Buffer[]): Hash {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Buffer.from([0]), d[0]!);
  const k = split(d.length);
  return sha(Buffer.from([1]), mth(d.slice(0, k)), mth(d.slice(k)));
}
function pathOf(m: number, d: readonly Buffer[]): Hash[] {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k
    ? [...pathOf(m, d.slice(0, k)), mth(d.slice(k))]
    : [...pathOf(m - k, d.slice(k)), mth(d.slice(0, k))];
}
function subproof(m: number, d: readonly Buffer[], b: boolean): Hash[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = split(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

const manyLeaves = Array.from({ length: 70 }, (_, i) => Buffer.from(`leaf ${i}`));

describe('every tree of up to 40 leaves', { timeout: 60_000 }, () => {
  const sizes = Array.from({ length: 40 }, (_, i) => i + 1);

  it('has the root and the proofs of the recursive definitions, and they verify', () => {
    for (const size of sizes) {
      const d = manyLeaves.slice(0, size);
      const root = merkleRoot(d);
      expect(root).toEqual(mth(d));
      for (let m = 0; m < size; m++) {
        const inclusion = inclusionProof(d, m);
        expect(inclusion).toEqual(pathOf(m, d));
        expect(verifyInclusion(d[m]!, m, size, inclusion, root)).toBe(true);
        const consistency = consistencyProof(d, m + 1);
        expect(consistency).toEqual(subproof(m + 1, d, true));
        const first = merkleRoot(d.slice(0, m + 1));
        expect(verifyConsistency(m + 1, size, consistency, first, root)).toBe(true);
      }
    }
  });
});

describe('a proof of something else', { timeout: 60_000 }, () => {
  const place = fc
    .integer({ min: 1, max: 70 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(255) }),
    fc.record({ kind: fc.constantFrom('drop' as const, 'add' as const, 'double' as const) }),
  );

  function damaged(proof: Hash[], how: { kind: string; at?: number; bit?: number }): Hash[] {
    if (how.kind === 'drop') return proof.slice(0, -1);
    if (how.kind === 'add') return [...proof, Buffer.alloc(32, 7)];
    if (how.kind === 'double') return [...proof, ...proof.slice(-1)];
    return proof.map((hash, i) => {
      const copy = Buffer.from(hash);
      const bit = how.bit ?? 0;
      if (i === (how.at ?? 0) % proof.length) copy[bit >> 3]! ^= 1 << (bit & 7);
      return copy;
    });
  }

  it('does not verify', () => {
    fc.assert(
      fc.property(place, damage, ([size, m], how) => {
        const d = manyLeaves.slice(0, size);
        const root = merkleRoot(d);
        const inclusion = inclusionProof(d, m);
        const worse = damaged(inclusion, how);
        const same = hex(worse).join() === hex(inclusion).join();
        expect(verifyInclusion(d[m]!, m, size, worse, root)).toBe(same);
        const other = manyLeaves[69]!;
        if (size < 70) expect(verifyInclusion(other, m, size, inclusion, root)).toBe(false);

        const first = merkleRoot(d.slice(0, m + 1));
        const consistency = consistencyProof(d, m + 1);
        const worseToo = damaged(consistency, how);
        const sameToo = hex(worseToo).join() === hex(consistency).join();
        expect(verifyConsistency(m + 1, size, worseToo, first, root)).toBe(sameToo);
        expect(verifyConsistency(m + 1, size, consistency, merkleRoot([other]), root)).toBe(false);
      }),
    );
  });

  it('of a leaf at another index does not verify, nor of a tree with no such leaf', () => {
    const root = merkleRoot(manyLeaves);
    const proof = inclusionProof(manyLeaves, 3);
    for (const index of [0, 2, 4, 69, 70, -1, 1.5, Number.NaN]) {
      expect(verifyInclusion(manyLeaves[3]!, index, 70, proof, root)).toBe(false);
    }
    // In a tree of four, the same path and the same root; in a tree of five it would be too short.
    const four = manyLeaves.slice(0, 4);
    const path = inclusionProof(four, 0);
    expect(verifyInclusion(four[0]!, 0, 4, path, merkleRoot(four))).toBe(true);
    expect(verifyInclusion(four[0]!, 0, 5, path, merkleRoot(four))).toBe(false);
    const older = merkleRoot(four.slice(0, 1));
    const grown = consistencyProof(four, 1);
    expect(verifyConsistency(1, 4, grown, older, merkleRoot(four))).toBe(true);
    expect(verifyConsistency(1, 5, grown, older, merkleRoot(four))).toBe(false);
    expect(verifyConsistency(0, 70, [], merkleRoot([]), root)).toBe(false);
    expect(verifyConsistency(71, 70, [], root, root)).toBe(false);
    expect(() => inclusionProof(manyLeaves, 70)).toThrow();
    expect(() => consistencyProof(manyLeaves, 0)).toThrow();
  });
});

describe('Frontier', () => {
  it('goes on from its peaks as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.nat(70), (size) => {
        const before = Frontier.empty();
        for (const leaf of manyLeaves.slice(0, size)) before.push(leaf);
        const after = Frontier.of(size, before.peaks)!;
        for (const leaf of manyLeaves.slice(size)) after.push(leaf);
        expect(after.root()).toEqual(merkleRoot(manyLeaves));
        expect(before.root()).toEqual(merkleRoot(manyLeaves.slice(0, size)));
      }),
    );
  });

  it('is refused with more or fewer peaks than its size has', () => {
    const peak = Buffer.alloc(32);
    expect(Frontier.of(6, [peak, peak])?.size).toBe(6);
    expect(Frontier.of(6, [peak])).toBeUndefined();
    expect(Frontier.of(0, [peak])).toBeUndefined();
    expect(Frontier.of(-1, [])).toBeUndefined();
    expect(Frontier.of(2 ** 40, [peak])?.size).toBe(2 ** 40);
  });
});

describe('batchRoot', () => {
  it('belongs to the set of ids, and proves each of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 50 }), (ids) => {
        const root = batchRoot(ids);
        expect(batchRoot(ids.toReversed())).toEqual(root);
        const batch = batchLeaves(ids);
        const index = batch.findIndex((leaf) => leaf.toString() === ids[0]);
        const proof = inclusionProof(batch, index);
        expect(verifyInclusion(batch[index]!, index, batch.length, proof, root)).toBe(true);
        expect(batchRoot([...ids, 'another'])).not.toEqual(root);
      }),
    );
  });

  it('refuses an empty batch and an id named twice', () => {
    expect(() => batchRoot([])).toThrow(expect.objectContaining({ code: 'batch.empty' }));
    expect(() => batchRoot(['a', 'a'])).toThrow(
      expect.objectContaining({ code: 'batch.duplicate' }),
    );
  });
});
