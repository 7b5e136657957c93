import { ipv4At, ipv4Text, ipv6Groups, ipv6RunEnd, ipv6Text } from './address.ts';
import { isDigit, isWord, unitAt } from './characters.ts';
import { domainName } from './domain-name.ts';
import type { Match } from './find.ts';
import { chainAt } from './name-chain.ts';

/** The host of a URL at `at`, straight after its scheme: bracketed IPv6, IPv4 or a name. */
export function urlHostAt(text: string, at: number): Match | undefined {
  if (unitAt(text, at) === 0x5b) {
    return bracketedIpv6(text, at) ?? nameHost(text, at + 1);
  }
  return ipv4Host(text, at) ?? nameHost(text, at);
}

/** `[2001:db8::1]`; the match covers the brackets, the value does not. */
function bracketedIpv6(text: string, at: number): Match | undefined {
  const end = ipv6RunEnd(text, at + 1);
  if (unitAt(text, end) !== 0x5d) return undefined;
  const groups = ipv6Groups(text.slice(at + 1, end));
  if (groups === undefined) return undefined;
  return { kind: 'ipv6', value: ipv6Text(groups), start: at, end: end + 1 };
}

/** A dotted quad after which no name goes on. */
export function ipv4Host(text: string, at: number): Match | undefined {
  const address = ipv4At(text, at);
  if (address === undefined) return undefined;
  const next = unitAt(text, address.end);
  if (isWord(next)) return undefined;
  if (next === 0x2e && isWord(unitAt(text, address.end + 1))) return undefined;
  return { kind: 'ipv4', value: ipv4Text(address.number), start: at, end: address.end };
}

function nameHost(text: string, at: number): Match | undefined {
  const start = unitAt(text, at) === 0x5f ? at + 1 : at;
  const chain = chainAt(text, start);
  const known = domainName(text.slice(at, chain.end));
  if (known !== undefined) return { kind: 'domain', value: known.name, start: at, end: chain.end };
  if (chain.end === at) return undefined;
  if (unitAt(text, chain.end) === 0x2c) return commaHost(text, at);
  return isDigit(unitAt(text, at)) ? numericHost(text, at, chain.end) : undefined;
}

const LONGEST_NUMERIC_HOST = 64;

/** `http://3232235777/`, `http://0x7f.1/`: browsers take these for addresses, and lures use it. */
function numericHost(text: string, at: number, end: number): Match | undefined {
  if (end - at > LONGEST_NUMERIC_HOST) return undefined;
  const hostname = URL.parse(`http://${text.slice(at, end)}/`)?.hostname ?? '';
  const quad = ipv4At(hostname, 0);
  if (quad === undefined || quad.end !== hostname.length) return undefined;
  return { kind: 'ipv4', value: hostname, start: at, end };
}

const LONGEST_COMMA_HOST = 100;

/** `http://example,com`, `http://192,168,0,1`: after a scheme a comma can only be a broken dot. */
function commaHost(text: string, at: number): Match | undefined {
  let end = at;
  while (end - at < LONGEST_COMMA_HOST) {
    const unit = unitAt(text, end);
    const joins = unit === 0x2c || unit === 0x2e || unit === 0x2d;
    if (!isWord(unit) && !(joins && isWord(unitAt(text, end + 1)))) break;
    end++;
  }
  const dotted = text.slice(at, end).replaceAll(',', '.');
  if (isDigit(dotted.charCodeAt(0))) {
    const quad = ipv4At(dotted, 0);
    if (quad?.end === dotted.length) {
      return { kind: 'ipv4', value: ipv4Text(quad.number), start: at, end };
    }
  }
  const known = domainName(dotted);
  return known === undefined ? undefined : { kind: 'domain', value: known.name, start: at, end };
}
