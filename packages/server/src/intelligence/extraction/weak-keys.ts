import { warningFor } from '../warnings/warning.ts';
import { ipv4At, ipv4Base, ipv4Text, ipv6Base, ipv6Groups, ipv6Text } from './address.ts';
import { domainName } from './domain-name.ts';
import type { ObservableKind } from './find.ts';

/** A key that two different observables may share, which hints that they belong together. */
export type WeakKey = { kind: 'parent-domain' | 'net24'; value: string };

/**
 * Weak links of a normalised value: the registrable parent of a name, the /24 (IPv6: /64) of an
 * address. What everybody shares (a mail provider, a CDN, a private network) links nothing.
 */
export function weakKeys(kind: ObservableKind, value: string): WeakKey[] {
  if (kind === 'domain') return parentOf(value);
  if (kind === 'email') return parentOf(value.slice(value.lastIndexOf('@') + 1));
  if (kind === 'ipv4' || kind === 'ipv6') return netOf(value);
  if (kind === 'cidr') return blockKeys(value);
  return kind === 'url' && URL.canParse(value) ? hostKeys(new URL(value).hostname) : [];
}

function hostKeys(host: string): WeakKey[] {
  if (host.startsWith('[')) return netOf(host.slice(1, -1));
  const keys = netOf(host);
  return keys.length > 0 ? keys : parentOf(host);
}

function parentOf(name: string): WeakKey[] {
  const known = domainName(name);
  if (known === undefined || known.shared) return [];
  if (warningFor('domain', known.registrable, []) !== undefined) return [];
  return [{ kind: 'parent-domain', value: known.registrable }];
}

/** The net of an address, unless the address or its whole net is listed. */
function netOf(address: string): WeakKey[] {
  const kind = address.includes(':') ? 'ipv6' : 'ipv4';
  return warningFor(kind, address, []) === undefined ? netKey(address) : [];
}

function netKey(address: string): WeakKey[] {
  const net = netText(address);
  if (net === undefined) return [];
  const warning = warningFor('cidr', net, []);
  const listed = warning !== undefined && warning.reason !== 'covers-listed';
  return listed ? [] : [{ kind: 'net24', value: net }];
}

function netText(address: string): string | undefined {
  const quad = ipv4At(address, 0);
  if (quad !== undefined && quad.end === address.length) {
    return `${ipv4Text(ipv4Base(quad.number, 24))}/24`;
  }
  const groups = ipv6Groups(address);
  return groups === undefined ? undefined : `${ipv6Text(ipv6Base(groups, 64))}/64`;
}

/** A block no wider than the key lies in exactly one of them. */
function blockKeys(block: string): WeakKey[] {
  const [address = '', bits] = block.split('/');
  const narrow = Number(bits) >= (block.includes(':') ? 64 : 24);
  return narrow ? netKey(address) : [];
}
