import { isSpace } from './characters.ts';
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

/** The URL that a host begins when no scheme is written: `evil.com/path`; http is assumed. */
export function bareUrlAt(text: string, host: Match): Match | undefined {
  const { port, end } = urlTail(text, host.end);
  if (end - host.end - port.length < 2) return undefined;
  return whole(text, host.start, 'http://', host).url;
}

function whole(text: string, start: number, prefix: string, host: Match) {
  const { port, end } = urlTail(text, host.end);
  if (end - start > LONGEST_URL) return { url: undefined, end };
  const name = host.kind === 'ipv6' ? `[${host.value}]` : host.value;
  const portWritten = port === '' ? host.end : text.indexOf(':', host.end) + 1;
  const path = text.slice(pathStart(text, portWritten, port), end);
  const value = canonical(`${prefix}${name}${port}${path}`);
  const url: Match | undefined =
    value === undefined ? undefined : { kind: 'url', value, start, end };
  return { url, end };
}

/** Offset after the digits of the port, which may have leading zeros. */
function pathStart(text: string, at: number, port: string): number {
  if (port === '') return at;
  let end = at;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}

/** The WHATWG form: equal URLs become equal strings. Path and query keep their case. */
function canonical(written: string): string | undefined {
  return URL.canParse(written) ? new URL(written).href : undefined;
}

/** Skips `user:password@` of an authority. */
function afterUser(text: string, authority: number): number {
  for (let at = authority; at - authority <= LONGEST_USER; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x40) return at + 1;
    const ends = unit === 0x2f || unit === 0x3f || unit === 0x23 || unit === 0x5c || unit === 0x3c;
    if (Number.isNaN(unit) || ends || unit === 0x22 || isSpace(unit)) return authority;
  }
  return authority;
}
