import { ipv4At, ipv4Base, ipv6Base, ipv6Groups, ipv6Text } from '../extraction/address.ts';
import type { Warning, WarningReason } from './reasons.ts';
import { NETWORKS } from './tables/networks.ts';

/** Listed IPv4 blocks: for each prefix length in use, the first addresses and what is said of them. */
const listed4 = new Map<number, Map<number, Warning>>();
/** Listed IPv6 blocks: the same by text form, such blocks are few and rarely met. */
const listed6 = new Map<number, Map<string, Warning>>();
for (const { list, reason, networks } of NETWORKS) addAll(list, reason, networks);

const lengths4 = [...listed4.keys()].sort((one, other) => other - one);
const lengths6 = [...listed6.keys()].sort((one, other) => other - one);
const starts4 = [...listed4.values()].flatMap((blocks) => [...blocks.keys()]);
starts4.sort((one, other) => one - other);
const starts6 = [...listed6.values()].flatMap((blocks) =>
  [...blocks.keys()].map((text) => wide(ipv6Groups(text)!)),
);
starts6.sort((one, other) => (one < other ? -1 : 1));

/** The 128 bits as one number. */
function wide(groups: readonly number[]): bigint {
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(group), 0n);
}

function addAll(list: string, reason: WarningReason, networks: string): void {
  for (const network of networks.trim().split(/\s+/)) {
    const block4 = block4Of(network);
    const block6 = block4 === undefined ? block6Of(network) : undefined;
    if (block4 !== undefined) put(listed4, block4.bits, block4.first, { list, reason });
    if (block6 !== undefined) {
      put(listed6, block6.bits, ipv6Text(block6.groups), { list, reason });
    }
  }
}

function put<K>(
  listed: Map<number, Map<K, Warning>>,
  bits: number,
  first: K,
  warning: Warning,
): void {
  const blocks = listed.get(bits) ?? new Map<K, Warning>();
  listed.set(bits, blocks);
  if (!blocks.has(first)) blocks.set(first, warning);
}

function block4Of(network: string): { first: number; bits: number } | undefined {
  const [address = '', bits = '32'] = network.split('/');
  const quad = ipv4At(address, 0);
  if (quad === undefined || quad.end !== address.length) return undefined;
  return { first: ipv4Base(quad.number, Number(bits)), bits: Number(bits) };
}

function block6Of(network: string): { groups: number[]; bits: number } | undefined {
  const [address = '', bits = '128'] = network.split('/');
  const groups = ipv6Groups(address);
  if (groups === undefined) return undefined;
  return { groups: ipv6Base(groups, Number(bits)), bits: Number(bits) };
}

/** What is said of the narrowest listed block that holds an IPv4 address or block. */
export function ipv4Warning(network: string): Warning | undefined {
  const block = block4Of(network);
  if (block === undefined) return undefined;
  for (const bits of lengths4) {
    if (bits > block.bits) continue;
    const warning = listed4.get(bits)!.get(ipv4Base(block.first, bits));
    if (warning !== undefined) return warning;
  }
  return undefined;
}

/** What is said of the narrowest listed block that holds an IPv6 address or block. */
export function ipv6Warning(network: string): Warning | undefined {
  const block = block6Of(network);
  if (block === undefined) return undefined;
  for (const bits of lengths6) {
    if (bits > block.bits) continue;
    const warning = listed6.get(bits)!.get(ipv6Text(ipv6Base(block.groups, bits)));
    if (warning !== undefined) return warning;
  }
  return undefined;
}

/** A block is marked when it lies in a listed one, and also when it covers one. */
export function blockWarning(network: string): Warning | undefined {
  const inside = ipv4Warning(network) ?? ipv6Warning(network);
  if (inside !== undefined) return inside;
  return coversListed4(network) || coversListed6(network)
    ? { list: 'networks', reason: 'covers-listed' }
    : undefined;
}

function coversListed4(network: string): boolean {
  const block = block4Of(network);
  if (block === undefined) return false;
  const next = starts4[firstFrom(starts4, block.first)];
  return next !== undefined && ipv4Base(next, block.bits) === block.first;
}

function coversListed6(network: string): boolean {
  const block = block6Of(network);
  if (block === undefined) return false;
  const first = wide(block.groups);
  const next = starts6[firstFrom(starts6, first)];
  return (
    next !== undefined && next >> BigInt(128 - block.bits) === first >> BigInt(128 - block.bits)
  );
}

/** Index of the first listed start at or after `first`: if none in the block starts there, none does. */
function firstFrom<N extends number | bigint>(starts: readonly N[], first: N): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
