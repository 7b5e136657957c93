import { domainWarning } from './domain-warning.ts';
import { ipv4Warning, ipv6Warning } from './network-warning.ts';
import type { Warning, WarningReason } from './reasons.ts';

/** Nobody's attack is served from these, whatever the path. */
const WHOLE_SITE = new Set<WarningReason>([
  'own-domain',
  'institution',
  'security-vendor',
  'certificate-status',
  'documentation',
]);

/**
 * A URL on a listed host. A page of a service where anybody can publish is a fair target, so most
 * lists count only for the bare front page.
 */
export function urlWarning(value: string, own: readonly string[]): Warning | undefined {
  const url = URL.parse(value);
  if (url === null) return undefined;
  const { hostname, pathname, search } = url;
  if (hostname.startsWith('[')) return ipv6Warning(hostname.slice(1, -1));
  const address = ipv4Warning(hostname);
  if (address !== undefined)
    return pathname.length <= 1 || isUnreachable(address) ? address : undefined;
  const warning = domainWarning(hostname, own);
  if (warning === undefined || WHOLE_SITE.has(warning.reason)) return warning;
  return pathname.length <= 1 && search === '' ? warning : undefined;
}

const UNREACHABLE = new Set<WarningReason>([
  'private-network',
  'loopback',
  'link-local',
  'carrier-network',
  'documentation',
  'multicast',
  'reserved',
]);

const isUnreachable = ({ reason }: Warning): boolean => UNREACHABLE.has(reason);
