import type { ObservableKind } from '../extraction/find.ts';
import { domainWarning } from './domain-warning.ts';
import { blockWarning, ipv4Warning, ipv6Warning } from './network-warning.ts';
import type { Warning } from './reasons.ts';
import { FILE_TABLE } from './tables/files.ts';
import { OPERATOR_TABLE } from './tables/operators.ts';
import { urlWarning } from './url-warning.ts';

/** Mailboxes of RFC 2142 and of reporting desks. */
const ROLE_MAILBOXES = new Set(
  'abuse security noc soc cert csirt postmaster hostmaster'.split(' '),
);

/**
 * Says whether a normalised value is on a warning list.
 * @param own domains of the reader's organisation, lower case
 */
export function warningFor(
  kind: ObservableKind,
  value: string,
  own: readonly string[],
): Warning | undefined {
  switch (kind) {
    case 'domain':
      return domainWarning(value, own);
    case 'url':
      return urlWarning(value, own);
    case 'email':
      return mailWarning(value, own);
    case 'ipv4':
      return ipv4Warning(value);
    case 'ipv6':
      return ipv6Warning(value);
    case 'cidr':
      return blockWarning(value);
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'sha512':
      return FILE_TABLE.get(value);
    case 'asn':
      return OPERATOR_TABLE.get(value);
    default:
      return undefined;
  }
}

function mailWarning(address: string, own: readonly string[]): Warning | undefined {
  const at = address.lastIndexOf('@');
  const domain = domainWarning(address.slice(at + 1), own);
  if (domain?.reason === 'own-domain' || domain?.reason === 'documentation') return domain;
  return ROLE_MAILBOXES.has(address.slice(0, at))
    ? { list: 'RFC 2142', reason: 'role-address' }
    : undefined;
}
