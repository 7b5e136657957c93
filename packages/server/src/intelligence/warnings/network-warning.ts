import { ipv4At, ipv6Groups } from '../extraction/address.ts';
import type { Warning, WarningReason } from './reasons.ts';
import { NETWORKS } from './tables/networks.ts';

/** A listed block of IPv4 addresses, ends included. */
type Block4 = { first: number; last: number; warning: Warning };
/** A listed block of IPv6 addresses, by its leading groups as one number. */
type Block6 = { first: bigint; last: bigint; warning: Warning };

const blocks4: Block4[] = [];
const blocks6: Block6[] = [];
for (const { list, reason, networks } of NETWORKS) addAll(list, reason, networks);
blocks4.sort((one, other) => one.first - other.first || other.last - one.last);

function addAll(list: string, reason: WarningReason, networks: string): void {
  for (const network of networks.trim().split(/\s+/)) {
    const warning = { list, reason };
    const range4 = range4Of(network);
    if (range4 !== undefined) blocks4.push({ ...range4, warning });
    const range6 = range4 === undefined ? range6Of(network) : undefined;
    if (range6 !== undefined) blocks6.push({ ...range6, warning });
  }
}

function range4Of(network: string): { first: number; last: number } | undefined {
  const [address = '', bits = '32'] = network.split('/');
  const quad = ipv4At(address, 0);
  if (quad === undefined || quad.end !== address.length) return undefined;
  const size = 2 ** (32 - Number(bits));
  return { first: quad.number, last: quad.number + size - 1 };
}

function range6Of(network: string): { first: bigint; last: bigint } | undefined {
  const [address = '', bits = '128'] = network.split('/');
  const groups = ipv6Groups(address);
  if (groups === undefined) return undefined;
  const first = groups.reduce((sum, group) => (sum << 16n) + BigInt(group), 0n);
  return { first, last: first + (1n << BigInt(128 - Number(bits))) - 1n };
}

/** The narrowest listed block that holds the address. */
export function ipv4Warning(address: string): Warning | undefined {
  const range = range4Of(address);
  return range === undefined ? undefined : narrowest(blocks4, range.first, range.last);
}

export function ipv6Warning(address: string): Warning | undefined {
  const range = range6Of(address);
  return range === undefined ? undefined : narrowest(blocks6, range.first, range.last);
}

/** A block is marked when it lies in a listed one, and also when it covers one. */
export function blockWarning(block: string): Warning | undefined {
  const range4 = range4Of(block);
  if (range4 !== undefined) {
    return narrowest(blocks4, range4.first, range4.last) ?? covered(blocks4, range4);
  }
  const range6 = range6Of(block);
  if (range6 === undefined) return undefined;
  return narrowest(blocks6, range6.first, range6.last) ?? covered(blocks6, range6);
}

type Block<N> = { first: N; last: N; warning: Warning };

/** Some hundred blocks: a plain walk is quicker than anything clever. */
function narrowest<N extends number | bigint>(blocks: readonly Block<N>[], first: N, last: N) {
  let best: Block<N> | undefined;
  for (const block of blocks) {
    if (block.first > first || block.last < last) continue;
    if (best === undefined || block.last <= best.last) best = block;
  }
  return best?.warning;
}

function covered<N extends number | bigint>(
  blocks: readonly Block<N>[],
  range: { first: N; last: N },
): Warning | undefined {
  const hit = blocks.find(({ first, last }) => first >= range.first && last <= range.last);
  return hit === undefined ? undefined : { list: hit.warning.list, reason: 'covers-listed' };
}
