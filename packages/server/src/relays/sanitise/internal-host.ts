import type { Identifier, Span } from './identifier.ts';
import { between, type Word } from './words.ts';

/** Endings that no public name has (RFC 2606, RFC 6762, RFC 8375, and what administrators choose). */
const INNER_ENDINGS = new Set(
  'local lan internal intranet corp localdomain priv private home intra ads'.split(' '),
);
/** Words after which the name of a machine stands. */
const SAYS_HOST = new Set(
  'host hostname server macchina postazione workstation computer pc client notebook nas firewall dc controller'.split(
    ' ',
  ),
);
/** How administrators call machines: a role, then a number. */
const MACHINE =
  /^(srv|server|dc|pc|ws|nb|lt|nas|fs|sql|db|vm|fw|sw|prn|exch|mail|web|app|desktop|laptop|win|host|client)[0-9a-z]{0,14}$/;

/** A name of one or more words joined by `-`, `_` or `.`. */
interface Joined extends Span {
  readonly parts: readonly string[];
  readonly dotted: boolean;
  readonly hyphened: boolean;
}

/** Names of machines inside somebody's network: `dc01.banca.local`, `\\SRV-FILE\dati`, "il server SRV-DC01". */
export function internalHostsIn(text: string, words: readonly Word[]): Identifier[] {
  const found: Identifier[] = [];
  for (let at = 0; at < words.length; ) {
    const name = joinedAt(text, words, at);
    const before = words[at - 1];
    const certainty = judge(text, name, before && saysHost(text, before, name));
    if (certainty) {
      const start = isShare(text, name.start) ? name.start - 2 : name.start;
      const value = name.parts.join('.');
      found.push({ kind: 'internal_host', value, start, end: name.end, certainty });
    }
    at += name.parts.length;
  }
  return found;
}

function joinedAt(text: string, words: readonly Word[], at: number): Joined {
  let last = at;
  let dotted = false;
  let hyphened = false;
  for (; last + 1 < words.length; last++) {
    const joint = between(text, words[last]!, words[last + 1]!);
    if (joint !== '.' && joint !== '-' && joint !== '_') break;
    if (joint === '.') dotted = true;
    else hyphened = true;
  }
  const parts = words.slice(at, last + 1).map((word) => word.plain);
  return { parts, dotted, hyphened, start: words[at]!.start, end: words[last]!.end };
}

function judge(
  text: string,
  name: Joined,
  said: boolean | undefined,
): 'sure' | 'proposed' | undefined {
  const last = name.parts.at(-1)!;
  if (name.dotted && (INNER_ENDINGS.has(last) || name.parts.slice(-2).join('.') === 'home.arpa'))
    return 'sure';
  if (isShare(text, name.start)) return 'sure';
  if (name.dotted) return undefined;
  const numbered = /[0-9]/.test(last) && /[a-z]/.test(name.parts[0]!);
  if (said && (numbered || name.hyphened)) return 'sure';
  if (!MACHINE.test(name.parts[0]!)) return undefined;
  if (name.hyphened && (numbered || text[name.start] !== text[name.start]!.toLowerCase()))
    return 'sure';
  return numbered && name.parts.length === 1 && /[a-z]0[0-9]$/.test(last) ? 'proposed' : undefined;
}

/** `\\HOST`: a share (not an escaped backslash in a longer path). */
const isShare = (text: string, start: number): boolean =>
  text.startsWith('\\\\', start - 2) && text[start - 3] !== '\\' && text[start - 3] !== ':';

const saysHost = (text: string, before: Word, name: Span): boolean =>
  SAYS_HOST.has(before.plain) && /^[\s:="'“(«]{1,4}$/.test(text.slice(before.end, name.start));
