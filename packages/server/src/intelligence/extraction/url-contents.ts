import { domainWarning } from '../warnings/domain-warning.ts';
import { isWord, unitAt, wordEnd } from './characters.ts';
import type { Match } from './find.ts';
import { hashAt } from './hash.ts';
import { attackAt, cveAt } from './numbered-name.ts';
import { urlAt } from './url-match.ts';

/** URLs inside the path of another one (redirects, archives) that are still looked at. */
const MOST_NESTED = 2;
const LONGEST_SCHEME = 8;

/**
 * Observables in the path and query of a URL: the target of a redirect, also percent-encoded as mail
 * gateways do; CVE numbers; on the sites of security firms the digest or technique a page is about.
 * Elsewhere a path full of hexadecimal digits is no digest of a file.
 * @param tail path, query and fragment; offsets of the matches count from its start
 */
export function inUrl(tail: string, host: Match): Match[] {
  return [...nested(tail), ...encoded(tail), ...named(tail, isReference(host))];
}

const isReference = ({ kind, value }: Match): boolean =>
  kind === 'domain' && domainWarning(value, [])?.reason === 'security-vendor';

function nested(tail: string): Match[] {
  const found: Match[] = [];
  let mark = tail.indexOf('://');
  for (let n = 0; n < MOST_NESTED && mark > 0; n++) {
    const inner = urlAt(tail, schemeStart(tail, mark), mark);
    if (inner?.url !== undefined) found.push(inner.url, inner.host);
    mark = tail.indexOf('://', mark + 3);
  }
  return found;
}

function schemeStart(tail: string, mark: number): number {
  let start = mark;
  while (start > 0 && mark - start < LONGEST_SCHEME && isWord(unitAt(tail, start - 1))) start--;
  return start;
}

const ENCODED_MARK = '%3a%2f%2f';

/** `?url=https%3A%2F%2Fevil.com%2Fa&data=…`: the match covers the encoded text. */
function encoded(tail: string): Match[] {
  const lower = tail.toLowerCase();
  const mark = lower.indexOf(ENCODED_MARK);
  if (mark < 0) return [];
  const start = schemeStart(tail, mark);
  const stop = tail.slice(mark).search(/[&#?]/);
  const end = stop < 0 ? tail.length : mark + stop;
  const decoded = percentDecoded(tail.slice(start, end));
  const inner = decoded && urlAt(decoded, 0, decoded.indexOf('://'));
  if (!inner || inner.url === undefined) return [];
  return [inner.url, inner.host].map(({ kind, value }) => ({ kind, value, start, end }));
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Words of the path that name something. */
function named(tail: string, reference: boolean): Match[] {
  const found: Match[] = [];
  let at = 0;
  while (at < tail.length) {
    if (!isWord(unitAt(tail, at))) {
      at++;
      continue;
    }
    const end = wordEnd(tail, at);
    const match = nameAt(tail, at, end, reference);
    if (match !== undefined) found.push(match);
    at = match?.end ?? end;
  }
  return found;
}

function nameAt(tail: string, at: number, end: number, reference: boolean): Match | undefined {
  const first = unitAt(tail, at) | 0x20;
  if (first === 0x63 && end - at === 3 && tail.slice(at, end).toLowerCase() === 'cve') {
    return cveAt(tail, at);
  }
  if (!reference) return undefined;
  if (unitAt(tail, at) === 0x54 && end - at >= 5) return attackAt(tail, at);
  const digest = hashAt(tail, at, end);
  return digest !== undefined && /^[0-9a-f]+$/.test(digest.value) ? digest : undefined;
}
