import { isDigit, isSpace, isWord, unitAt } from './characters.ts';

/**
 * The part of a URL after the host: port (with its colon), where path, query or fragment begin, and
 * where they end.
 */
export type UrlTail = { port: string; pathStart: number; end: number };

/** Schemes as written, refanged ones included, and the scheme they stand for. */
const SCHEMES = new Map<string, string>();
for (const scheme of 'http https ftp ftps sftp tcp udp ws wss ldap ldaps rmi smb socks5 ssh'.split(
  ' ',
)) {
  SCHEMES.set(scheme, scheme);
}
for (const written of 'hxxp htxp hxtp hxp htp http hppt xxxp ttp meow'.split(' ')) {
  SCHEMES.set(written, 'http');
  SCHEMES.set(`${written}s`, 'https');
}
SCHEMES.set('fxp', 'ftp');
SCHEMES.set('fxps', 'ftps');

/** Longest URL kept (RFC 9110 section 4.1 asks for 8000 octets at least). */
export const LONGEST_URL = 8192;

const LONGEST_SCHEME = 6;

/** The scheme that the word `[start, end)` stands for; undefined for other words. */
export function schemeOf(text: string, start: number, end: number): string | undefined {
  if (end - start > LONGEST_SCHEME) return undefined;
  return SCHEMES.get(text.slice(start, end).toLowerCase());
}

/** Reads port, path, query and fragment after a host that ends at `at`. */
export function urlTail(text: string, at: number): UrlTail {
  let end = at;
  let port = '';
  if (unitAt(text, at) === 0x3a) {
    let stop = at + 1;
    while (stop - at <= 5 && isDigit(unitAt(text, stop))) stop++;
    const number = Number(text.slice(at + 1, stop));
    if (stop > at + 1 && number <= 65535 && !isWord(unitAt(text, stop))) {
      port = `:${number}`;
      end = stop;
    }
  }
  const mark = unitAt(text, end);
  const pathStart = end;
  if (mark === 0x2f || mark === 0x3f || mark === 0x23) end = pathEnd(text, end);
  return { port, pathStart, end };
}

/** End of path, query and fragment: at a blank, a quote, a bracket that nothing opened. */
function pathEnd(text: string, at: number): number {
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    const unit = unitAt(text, end);
    if (isSpace(unit) || endsUrl(unit)) break;
    if (unit === 0x28) depth++;
    if (unit === 0x29 && --depth < 0) break;
    if (unit === 0x5b && !isIndex(text, end)) break;
    if (unit === 0x5d && unitAt(text, end - 1) !== 0x5b && !isWord(unitAt(text, end - 1))) break;
    if (unit === 0x5d && !hasIndexBefore(text, end)) break;
    if (unit === 0x2c && startsAnother(text, end + 1)) break;
  }
  while (end > at && trails(unitAt(text, end - 1))) end--;
  return end;
}

/** Quotes, angle brackets, bars, backslashes, braces and controls are not part of a URL in text. */
function endsUrl(unit: number): boolean {
  if (unit < 0x20 || unit === 0x22 || unit === 0x27 || unit === 0x60) return true;
  if (unit === 0x3c || unit === 0x3e || unit === 0x7c || unit === 0x5c || unit === 0x5e)
    return true;
  if (unit < 0x80) return false;
  if (unit === 0xab || unit === 0xbb) return true;
  return (unit >= 0x2018 && unit <= 0x201f) || (unit >= 0x3000 && unit <= 0x3011);
}

/** Punctuation that closes the sentence, not the URL. */
function trails(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x3b ||
    unit === 0x3a ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x2a ||
    unit === 0x2026 ||
    unit === 0x28
  );
}

const LONGEST_INDEX = 32;

/** `a[]=1`, `a[name]=1`, `a-[b]-c`: brackets of the URL, not of the text around it. */
function isIndex(text: string, open: number): boolean {
  let at = open + 1;
  while (at - open <= LONGEST_INDEX && isWord(unitAt(text, at))) at++;
  if (unitAt(text, at) !== 0x5d) return false;
  const next = unitAt(text, at + 1);
  return isWord(next) || next === 0x3d || next === 0x5b || next === 0x26 || next === 0x2d;
}

function hasIndexBefore(text: string, close: number): boolean {
  let at = close - 1;
  while (close - at <= LONGEST_INDEX && isWord(unitAt(text, at))) at--;
  return unitAt(text, at) === 0x5b;
}

/** After a comma: does another URL begin here? */
function startsAnother(text: string, at: number): boolean {
  const head = text.slice(at, at + LONGEST_SCHEME + 3).toLowerCase();
  const mark = head.indexOf('://');
  return mark > 0 && SCHEMES.has(head.slice(0, mark));
}
