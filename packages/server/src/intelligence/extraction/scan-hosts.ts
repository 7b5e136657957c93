import { ipv4Base, ipv4Text, ipv6Base, ipv6Groups, ipv6RunEnd, ipv6Text } from './address.ts';
import { isDigit, isWord, unitAt } from './characters.ts';
import { meansHost } from './domain-context.ts';
import { domainName } from './domain-name.ts';
import type { Match } from './find.ts';
import { ipv4Host } from './host.ts';
import { type Chain, chainAt, textBefore } from './name-chain.ts';
import { keep, type ScanState } from './scan-state.ts';
import { inUrl } from './url-contents.ts';
import { bareUrlAt, urlAt } from './url-match.ts';

/** A word followed by `://`. */
export function scanUrl(state: ScanState, start: number, colon: number): number | undefined {
  const { text } = state;
  const found = urlAt(text, start, colon);
  if (found === undefined) return undefined;
  if (found.url !== undefined) {
    state.matches.push(found.url);
    pushContents(state, found.host, found.end);
  }
  state.matches.push(found.host);
  state.floor = found.end;
  return found.end;
}

function pushContents(state: ScanState, host: Match, end: number): void {
  const tail = state.text.slice(host.end, end);
  if (tail.length < 2) return;
  for (const match of inUrl(tail, host)) {
    state.matches.push({ ...match, start: host.end + match.start, end: host.end + match.end });
  }
}

/** A chain of names that begins at `start`: a host name or a dotted quad, perhaps with a path. */
export function scanChain(state: ScanState, start: number): number | undefined {
  const { text } = state;
  const chain = chainAt(text, start);
  state.chainDone = chain.end;
  if (chain.dots < 1 || unitAt(text, chain.end) === 0x40) return undefined;
  const host = nameInChain(state, chain);
  return host === undefined ? undefined : keepHost(state, host);
}

function nameInChain(state: ScanState, chain: Chain): Match | undefined {
  const { text, view } = state;
  if (isDigit(unitAt(text, chain.lastDot + 1))) return undefined;
  const service = unitAt(text, chain.start - 1) === 0x5f && chain.start > state.floor;
  const start = service ? chain.start - 1 : chain.start;
  for (const end of [chain.end, cutAtHyphen(text, chain)]) {
    if (end === undefined) continue;
    const written = text.slice(start, end);
    const known = domainName(written);
    if (known === undefined) continue;
    const meant = view.defanged(start, end) || meansHost({ text, start, end, written });
    return meant ? { kind: 'domain', value: known.name, start, end } : undefined;
  }
  return undefined;
}

/** `evil.com-themed`: the name ends before the hyphen. */
function cutAtHyphen(text: string, chain: Chain): number | undefined {
  const hyphen = text.slice(chain.lastDot, chain.end).indexOf('-');
  return hyphen < 0 ? undefined : chain.lastDot + hyphen;
}

/** A dotted quad at a word of digits: address, block, or the host of a URL without scheme. */
export function scanIpv4(state: ScanState, start: number): number | undefined {
  const { text, view } = state;
  const host = ipv4Host(text, start);
  if (host === undefined || unitAt(text, start - 1) === 0x2e) return undefined;
  if (!view.defanged(start, host.end) && isVersion(text, start)) return undefined;
  return scanBlock(state, host) ?? keepHost(state, host);
}

const SAYS_VERSION =
  /\b(?:versione?|vers?\.?|release|rel\.|build|firmware|patch|update|sdk|v)[\s:]*$/;

/** `versione 1.2.3.4`, `Chrome/1.2.3.4`. */
function isVersion(text: string, start: number): boolean {
  const before = unitAt(text, start - 1);
  if (before === 0x2f) return isWord(unitAt(text, start - 2)) && !isDigit(unitAt(text, start - 2));
  return SAYS_VERSION.test(textBefore(text, start, 16));
}

/** Blocks wider than this are slips of the pen: nobody blocks 1/256 of the Internet. */
const WIDEST_IPV4 = 8;
const WIDEST_IPV6 = 16;

function scanBlock(state: ScanState, host: Match): number | undefined {
  const bits = prefixLength(state.text, host.end, 32);
  if (bits === undefined || bits.value < WIDEST_IPV4) return undefined;
  const number = host.value.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const match: Match = { ...host, end: bits.end };
  if (bits.value < 32) {
    match.kind = 'cidr';
    match.value = `${ipv4Text(ipv4Base(number, bits.value))}/${bits.value}`;
  }
  return keep(state, match);
}

/** `/24` after an address, when no path goes on. */
function prefixLength(text: string, at: number, most: number) {
  if (unitAt(text, at) !== 0x2f) return undefined;
  let end = at + 1;
  while (end - at <= 4 && isDigit(unitAt(text, end))) end++;
  const value = Number(text.slice(at + 1, end));
  const next = unitAt(text, end);
  const goesOn = isWord(next) || next === 0x2f || next === 0x5f || next === 0x3f;
  const dotted = next === 0x2e && isWord(unitAt(text, end + 1));
  return end === at + 1 || goesOn || dotted || value > most ? undefined : { value, end };
}

function keepHost(state: ScanState, host: Match): number {
  const { url, end } = bareUrlAt(state.text, host);
  if (url !== undefined) {
    state.matches.push(url);
    pushContents(state, host, end);
  }
  state.matches.push(host);
  state.floor = end;
  return end;
}

/** A run of hexadecimal digits and colons: an IPv6 address or block. */
export function scanIpv6(state: ScanState, start: number): number | undefined {
  const { text } = state;
  if (start < state.colonsDone) return undefined;
  let end = ipv6RunEnd(text, start);
  state.colonsDone = end;
  if (isWord(unitAt(text, start - 1)) || isWord(unitAt(text, end))) return undefined;
  while (end > start && (unitAt(text, end - 1) === 0x2e || isLoneColon(text, end - 1))) end--;
  const written = text.slice(start, end);
  const groups = ipv6Groups(written);
  if (groups === undefined || !looksLikeIpv6(written)) return undefined;
  const bits = prefixLength(text, end, 128);
  if (bits === undefined || bits.value === 128 || bits.value < WIDEST_IPV6) {
    return keep(state, { kind: 'ipv6', value: ipv6Text(groups), start, end: bits?.end ?? end });
  }
  const value = `${ipv6Text(ipv6Base(groups, bits.value))}/${bits.value}`;
  return keep(state, { kind: 'cidr', value, start, end: bits.end });
}

const isLoneColon = (text: string, at: number): boolean =>
  unitAt(text, at) === 0x3a && unitAt(text, at - 1) !== 0x3a;

/** `::`, `a::b` of program code and `00:11:22:33:44:55:66:77` of hardware are no addresses. */
function looksLikeIpv6(written: string): boolean {
  const groups = written.split(':');
  if (groups.length === 8 && groups.every((group) => group.length === 2)) return false;
  const filled = groups.filter((group) => group !== '').length;
  return filled > 2 || (filled > 0 && /[0-9]/.test(written));
}
