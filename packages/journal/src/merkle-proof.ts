import { JournalError } from './error.ts';
import type { Hash } from './hash.ts';
import { treeLeaf, treeNode } from './merkle.ts';

/**
 * The path from one leaf to the root.
 *
 * @param index from 0
 * @throws JournalError `merkle.range`
 * @see RFC 9162, section 2.1.3.1
 */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Hash[] {
  if (!isIndex(index, leaves.length)) refuseRange();
  return pathUp(levelsOf(leaves), 0, index);
}

/**
 * Proof that the tree of the first `size` leaves is a beginning of the tree of all of them.
 *
 * @param size from 1 to the number of leaves
 * @throws JournalError `merkle.range`
 * @see RFC 9162, section 2.1.4.1
 */
export function consistencyProof(leaves: readonly Uint8Array[], size: number): Hash[] {
  if (!isIndex(size - 1, leaves.length)) refuseRange();
  if (size === leaves.length) return [];
  const levels = levelsOf(leaves);
  // The largest complete subtree that ends at the old tree's last leaf.
  let index = size - 1;
  let level = 0;
  for (; index % 2 === 1; index = half(index)) level += 1;
  const upward = pathUp(levels, level, index);
  // Where that subtree is the whole old tree, the verifier has its root already.
  return index === 0 ? upward : [nodeAt(levels, level, index), ...upward];
}

/**
 * Does the proof lead from the leaf to the root?
 *
 * @see RFC 9162, section 2.1.3.2
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (!isIndex(index, size)) return false;
  let fn = index;
  let sn = size - 1;
  let node = treeLeaf(leaf);
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      node = treeNode(sibling, node);
      for (; fn % 2 === 0 && fn !== 0; fn = half(fn)) sn = half(sn);
    } else {
      node = treeNode(node, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && node.equals(root);
}

/**
 * Is the tree of `first` leaves with `firstRoot` a beginning of that of `second` leaves with `secondRoot`?
 *
 * @see RFC 9162, section 2.1.4.2
 */
export function verifyConsistency(
  first: number,
  second: number,
  proof: readonly Hash[],
  firstRoot: Hash,
  secondRoot: Hash,
): boolean {
  if (!isIndex(first - 1, second)) return false;
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  const path = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  const [seed, ...siblings] = path;
  if (proof.length === 0 || seed === undefined) return false;
  let fn = first - 1;
  let sn = second - 1;
  for (; fn % 2 === 1; fn = half(fn)) sn = half(sn);
  let oldNode = seed;
  let newNode = seed;
  for (const sibling of siblings) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      oldNode = treeNode(sibling, oldNode);
      newNode = treeNode(sibling, newNode);
      for (; fn % 2 === 0 && fn !== 0; fn = half(fn)) sn = half(sn);
    } else {
      newNode = treeNode(newNode, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && oldNode.equals(firstRoot) && newNode.equals(secondRoot);
}

/** All nodes, level by level from the leaves; a node without a sibling stands on the next level as it is. */
function levelsOf(leaves: readonly Uint8Array[]): Hash[][] {
  let level = leaves.map(treeLeaf);
  const levels = [level];
  while (level.length > 1) {
    const above: Hash[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) above.push(right === undefined ? left : treeNode(left, right));
    }
    level = above;
    levels.push(level);
  }
  return levels;
}

/** The siblings on the way up from one node. Where there is none, the node goes up alone. */
function pathUp(levels: readonly Hash[][], fromLevel: number, fromIndex: number): Hash[] {
  const path: Hash[] = [];
  let index = fromIndex;
  for (const level of levels.slice(fromLevel)) {
    const sibling = level[index % 2 === 0 ? index + 1 : index - 1];
    if (sibling !== undefined) path.push(sibling);
    index = half(index);
  }
  return path;
}

function nodeAt(levels: readonly Hash[][], level: number, index: number): Hash {
  return levels[level]?.[index] ?? refuseRange();
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isIndex(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

function isPowerOfTwo(size: number): boolean {
  let rest = size;
  while (rest % 2 === 0 && rest > 0) rest = half(rest);
  return rest === 1;
}

function refuseRange(): never {
  throw new JournalError('merkle.range', 'no such leaf or tree size');
}
