import { isSpace, unitAt } from './characters.ts';
import type { Match } from './find.ts';
import { urlHostAt } from './host.ts';
import { LONGEST_URL, schemeOf, urlTail } from './url.ts';

/** A URL in text: itself (unless longer than is kept), and the host inside it. */
export type UrlMatch = { url: Match | undefined; host: Match; end: number };

const LONGEST_USER = 128;

/**
 * Reads the URL whose scheme is the word `[start, colon)`; `://` follows. Only hosts that exist on the
 * public Internet count: `http://localhost` and `http://<server>` are no indicators.
 */
export function urlAt(text: string, start: number, colon: number): UrlMatch | undefined {
  const scheme = schemeOf(text, start, colon);
  if (scheme === undefined) return undefined;
  const authority = colon + 3;
  const hostStart = afterUser(text, authority);
  const host = urlHostAt(text, hostStart);
  if (host === undefined) return undefined;
  const user = text.slice(authority, hostStart);
  return { host, ...whole(text, start, `${scheme}://${user}`, host) };
}

/**
 * The URL that a host begins when no scheme is written: `evil.com/path`; http is assumed. A bare slash
 * makes no URL.
 * @returns the URL, if there is one, and where reading goes on.
 */
export function bareUrlAt(text: string, host: Match): { url: Match | undefined; end: number } {
  const tail = urlTail(text, host.end);
  if (tail.end - tail.pathStart < 2) return { url: undefined, end: host.end };
  return whole(text, host.start, 'http://', host);
}

function whole(text: string, start: number, prefix: string, host: Match) {
  const tail = urlTail(text, host.end);
  const end = withoutWrapper(text, start, host.end, tail.end);
  if (end - start > LONGEST_URL) return { url: undefined, end };
  const name = host.kind === 'ipv6' ? `[${host.value}]` : host.value;
  const path = text.slice(tail.pathStart, end);
  const value = canonical(`${prefix}${name}${tail.port}${path}`);
  const url: Match | undefined =
    value === undefined ? undefined : { kind: 'url', value, start, end };
  return { url, end };
}

/** `++https://evil.com++`, `*http://evil.com/*`: what opens before the URL closes after it. */
function withoutWrapper(text: string, start: number, floor: number, end: number): number {
  const wrapper = unitAt(text, start - 1);
  if (wrapper !== 0x2b && wrapper !== 0x2a && wrapper !== 0x5f && wrapper !== 0x7e) return end;
  let stop = end;
  while (stop > floor && unitAt(text, stop - 1) === wrapper) stop--;
  return stop;
}

/** The WHATWG form: equal URLs become equal strings. Path and query keep their case. */
function canonical(written: string): string | undefined {
  return URL.parse(written)?.href;
}

/** Skips `user:password@` of an authority. */
function afterUser(text: string, authority: number): number {
  for (let at = authority; at - authority <= LONGEST_USER; at++) {
    const unit = unitAt(text, at);
    if (unit === 0x40) return at + 1;
    const ends = unit === 0x2f || unit === 0x3f || unit === 0x23 || unit === 0x5c || unit === 0x3c;
    if (unit === 0 || ends || unit === 0x22 || isSpace(unit)) return authority;
  }
  return authority;
}
