import { domainToASCII } from 'node:url';
import { parse } from 'tldts';
import { unitAt } from './characters.ts';

/** What is known of a host name that ends in a real public suffix. */
export type DomainName = {
  /** Lower case, A-labels (punycode), no final dot. */
  name: string;
  /** The part somebody registered: `evil.co.uk`, `evil.github.io`. */
  registrable: string;
  /** True when the name is itself a place where others register (`github.io`). */
  shared: boolean;
};

/**
 * Roots outside the DNS of ICANN that malware really uses (EmerDNS, OpenNIC, I2P, Namecoin, Ethereum).
 * `.onion` is in the public suffix list already.
 */
const OTHER_ROOTS = new Set(['bit', 'bazar', 'coin', 'emc', 'lib', 'i2p', 'eth']);

const WITH_PRIVATE = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
  mixedInputs: false,
} as const;
const ICANN_ONLY = { ...WITH_PRIVATE, allowPrivateDomains: false } as const;

const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

/**
 * Reads a host name (RFC 1035 lengths, IDNA, public suffix list).
 * @returns undefined when it is no name on the public Internet: unknown root, bare suffix, bad label.
 */
export function domainName(written: string): DomainName | undefined {
  if (written.length > LONGEST_NAME * 2) return undefined;
  const name = asciiName(written);
  if (name === undefined || name.length > LONGEST_NAME || !hasGoodLabels(name)) return undefined;
  const facts = parse(name, WITH_PRIVATE);
  if (facts.domain !== null && (facts.isIcann || facts.isPrivate)) {
    return withCleanRegistrable(name, facts.domain, false);
  }
  if (facts.domain === null) {
    const registrable = facts.isPrivate ? parse(name, ICANN_ONLY).domain : null;
    return registrable === null ? undefined : withCleanRegistrable(name, registrable, true);
  }
  const root = name.slice(name.lastIndexOf('.') + 1);
  return OTHER_ROOTS.has(root) ? withCleanRegistrable(name, facts.domain, false) : undefined;
}

/** Underscores are for service labels (`_dmarc`), nobody can register one. */
function withCleanRegistrable(
  name: string,
  registrable: string,
  shared: boolean,
): DomainName | undefined {
  return registrable.includes('_') ? undefined : { name, registrable, shared };
}

function asciiName(written: string): string | undefined {
  const bare = written.endsWith('.') ? written.slice(0, -1) : written;
  const lower = bare.toLowerCase();
  if (!lower.includes('xn--') && isAscii(lower)) return lower;
  return domainToASCII(lower) || undefined;
}

function isAscii(text: string): boolean {
  for (let n = 0; n < text.length; n++) if (unitAt(text, n) > 127) return false;
  return true;
}

/** Labels of 1 to 63 letters, digits, hyphens and underscores, no hyphen at an end; two at least. */
function hasGoodLabels(name: string): boolean {
  let start = 0;
  let labels = 0;
  for (let n = 0; n <= name.length; n++) {
    const unit = name.charCodeAt(n);
    if (n < name.length && unit !== 0x2e) {
      if (!isLabelUnit(unit)) return false;
      continue;
    }
    if (n === start || n - start > LONGEST_LABEL) return false;
    if (name.charCodeAt(start) === 0x2d || name.charCodeAt(n - 1) === 0x2d) return false;
    labels++;
    start = n + 1;
  }
  return labels > 1;
}

const isLabelUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 0x2d || unit === 0x5f;
