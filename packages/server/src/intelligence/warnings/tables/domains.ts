import type { Warning, WarningReason } from '../reasons.ts';
import {
  INSTITUTIONS,
  MAIL_PROVIDERS,
  MORE_SECURITY_VENDORS,
  PLATFORMS,
  PUBLIC_DNS_NAMES,
  SHARED_HOSTING,
  USER_SITES,
} from './known-domains.ts';
import {
  CAPTIVE_PORTALS,
  CERTIFICATE_STATUS,
  IP_CHECKS,
  SECURITY_VENDORS,
  URL_SHORTENERS,
} from './reference-domains.ts';
import { GOOGLE, MICROSOFT } from './vendor-domains.ts';

/** Names of RFC 2606 and RFC 6761. */
const RESERVED_NAMES = 'example.com example.net example.org';

/** Names that count together with everything under them. Where lists disagree the last one wins. */
export const DOMAIN_TABLE: ReadonlyMap<string, Warning> = new Map([
  ...entries(IP_CHECKS, 'misp/whats-my-ip', 'ip-check'),
  ...entries(MICROSOFT, 'misp/microsoft', 'platform'),
  ...entries(GOOGLE, 'misp/google', 'platform'),
  ...entries(PLATFORMS, 'platforms', 'platform'),
  ...entries(URL_SHORTENERS, 'misp/url-shortener', 'url-shortener'),
  ...entries(SECURITY_VENDORS, 'misp/security-provider-blogpost', 'security-vendor'),
  ...entries(INSTITUTIONS, 'institutions', 'institution'),
  ...entries(MORE_SECURITY_VENDORS, 'security-vendors', 'security-vendor'),
  ...entries(MAIL_PROVIDERS, 'mail-providers', 'mail-provider'),
  ...entries(SHARED_HOSTING, 'shared-hosting', 'shared-hosting'),
  ...entries(USER_SITES, 'shared-hosting', 'shared-hosting'),
  ...entries(PUBLIC_DNS_NAMES, 'public-dns', 'public-dns'),
  ...entries(RESERVED_NAMES, 'RFC 2606', 'documentation'),
]);

/** Listed names below which everything belongs to users. */
export const USER_SUBDOMAINS: ReadonlySet<string> = new Set(USER_SITES.trim().split(/\s+/));

/** Names that count only as they stand. */
export const HOST_TABLE: ReadonlyMap<string, Warning> = new Map([
  ...entries(CAPTIVE_PORTALS, 'misp/captive-portals', 'platform'),
  ...entries(CERTIFICATE_STATUS, 'misp/crl-hostname', 'certificate-status'),
]);

function entries(names: string, list: string, reason: WarningReason): [string, Warning][] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, { list, reason }]);
}
