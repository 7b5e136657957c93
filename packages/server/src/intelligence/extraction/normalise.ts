import { ipv4At, ipv4Base, ipv4Text, ipv6Base, ipv6Groups, ipv6Text } from './address.ts';
import { domainName } from './domain-name.ts';
import type { ObservableKind } from './find.ts';
import { hashAt } from './hash.ts';
import { ibanAt } from './iban.ts';
import { mailAddressAt } from './mail-address.ts';
import { asnAt, attackAt, cveAt } from './numbered-name.ts';
import { validNumber } from './phone.ts';
import { refang } from './refang.ts';
import { urlAt } from './url-match.ts';

const LONGEST_VALUE = 10_000;

/**
 * Reads one value that a person typed or pasted, defanged or not.
 * @returns its normal form (that of `Find.value`), or undefined when the whole is not of that kind.
 */
export function normalise(kind: ObservableKind, value: string): string | undefined {
  if (value.length > LONGEST_VALUE) return undefined;
  const text = refang(value.trim()).text.trim();
  return READERS[kind](text);
}

type Reader = (text: string) => string | undefined;

/** A match counts when it covers the whole text. */
const whole = (
  text: string,
  match: { value: string; start: number; end: number } | undefined,
): string | undefined =>
  match !== undefined && match.start === 0 && match.end === text.length ? match.value : undefined;

const hash =
  (kind: ObservableKind): Reader =>
  (text) => {
    const match = hashAt(text, 0, text.length);
    return match?.kind === kind && /^[0-9a-f]+$/.test(match.value) ? match.value : undefined;
  };

const READERS: Record<ObservableKind, Reader> = {
  domain: (text) => domainName(text)?.name,
  url: readUrl,
  ipv4: (text) => {
    const address = ipv4At(text, 0);
    return address?.end === text.length ? ipv4Text(address.number) : undefined;
  },
  ipv6: (text) => {
    const groups = ipv6Groups(text.startsWith('[') ? text.slice(1, -1) : text);
    return groups === undefined ? undefined : ipv6Text(groups);
  },
  cidr: readBlock,
  email: (text) => whole(text, mailAddressAt(text, text.lastIndexOf('@'), 0)),
  md5: hash('md5'),
  sha1: hash('sha1'),
  sha256: hash('sha256'),
  sha512: hash('sha512'),
  cve: (text) => (/^cve/i.test(text) ? whole(text, cveAt(text, 0)) : undefined),
  attack: (text) => {
    const upper = text.toUpperCase();
    return upper.startsWith('T') ? whole(upper, attackAt(upper, 0)) : undefined;
  },
  iban: (text) => whole(text, ibanAt(text, 0)),
  phone: validNumber,
  asn: (text) => {
    const digits = /^(?:asn?[\s:]{0,2})?([0-9]{1,10})$/i.exec(text)?.[1];
    const named = `ASN${digits}`;
    return digits === undefined ? undefined : whole(named, asnAt(named, 0, named.length));
  },
};

/** Without a scheme http is assumed, and punctuation at the end left out, as in running text. */
function readUrl(text: string): string | undefined {
  let end = text.length;
  while (end > 0 && '.,;:!?'.includes(text[end - 1]!)) end--;
  const bare = text.slice(0, end);
  const given = bare.includes('://') ? bare : `http://${bare}`;
  return whole(given, urlAt(given, 0, given.indexOf('://'))?.url);
}

function readBlock(text: string): string | undefined {
  const slash = text.indexOf('/');
  if (slash < 0 || !/^[0-9]{1,3}$/.test(text.slice(slash + 1))) return undefined;
  const bits = Number(text.slice(slash + 1));
  const written = text.slice(0, slash);
  const address = ipv4At(written, 0);
  if (address !== undefined && address.end === written.length) {
    return bits > 32 ? undefined : `${ipv4Text(ipv4Base(address.number, bits))}/${bits}`;
  }
  const groups = ipv6Groups(written);
  if (groups === undefined || bits > 128) return undefined;
  return `${ipv6Text(ipv6Base(groups, bits))}/${bits}`;
}
