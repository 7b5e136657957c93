import { extract, type Find, type ObservableKind } from '../../intelligence/extraction/index.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Identifier, indicatorKey } from './identifier.ts';
import { isInternalAddress } from './internal-address.ts';
import { mailLikeIn } from './mail-like.ts';

/** What an identifier's form alone does not tell. */
export interface Known {
  /** Indicators that the originator confirmed, and contacts of those who may be named: `kind:value`. */
  readonly exempt: ReadonlySet<string>;
  /** Domains of organisations that may not be named, lower case. */
  readonly domains: ReadonlySet<string>;
}

/** What was found in a text, judged: an identifier, or an indicator that survives. */
export interface Judged {
  readonly identifiers: readonly Identifier[];
  /** Confirmed indicators: a name inside one of these is part of the lure and stays. */
  readonly kept: readonly Find[];
}

/** Judges everything that has the form of a mail address, phone, IBAN, card, host or network address. */
export function structuredIn(text: string, known: Known): Judged {
  const { finds: outer, cards } = extract(text);
  const finds = [...outer, ...outer.flatMap((find) => insideUrl(text, find))];
  const identifiers: Identifier[] = cards.map(({ start, end, bin, last4 }) => ({
    kind: 'card',
    value: `${bin}…${last4}`,
    start,
    end,
    certainty: 'sure',
  }));
  const kept: Find[] = [];
  for (const find of finds) {
    const found = judge(find, known);
    if (found) identifiers.push({ ...found, start: find.start, end: find.end, value: find.value });
    else if (known.exempt.has(indicatorKey(find.kind, find.value))) kept.push(find);
  }
  identifiers.push(...otherMail(text, finds, known));
  const whole = coverageOf(text.length, kept);
  return { identifiers: identifiers.filter((one) => !isPartOf(one, whole)), kept };
}

/** Mail addresses that end in no public name, which the extraction of indicators rightly leaves alone. */
function otherMail(text: string, finds: readonly Find[], known: Known): Identifier[] {
  const found = coverageOf(text.length, finds);
  return mailLikeIn(text)
    .filter((span) => !found.holds(span))
    .map((span) => ({ ...span, value: text.slice(span.start, span.end).toLowerCase() }))
    .filter(({ value }) => !known.exempt.has(indicatorKey('email', value)))
    .map((span) => ({ ...span, kind: 'email', certainty: 'sure' }));
}

/** Addresses, accounts and phones that a link carries: `https://truffa.example/?m=mario%40rossi.it`. */
function insideUrl(text: string, find: Find): Find[] {
  if (find.kind !== 'url') return [];
  const slashes = find.written.indexOf('//');
  const host = slashes < 0 ? 0 : slashes + 2;
  const path = find.written.slice(host).search(/[/\\?#]/);
  if (path < 0) return [];
  const shift = find.start + host + path;
  // As long as before, so that places stay: what has no width is not read.
  const tail = text.slice(shift, find.end).replaceAll('%40', '@\u200b\u200b');
  return extract(tail).finds.map((one) => ({
    ...one,
    start: one.start + shift,
    end: one.end + shift,
  }));
}

/** The address in a confirmed URL or block was confirmed with it. */
const isPartOf = (one: Identifier, kept: Coverage): boolean =>
  one.kind === 'public_address' && kept.holds(one);

type Verdict = Pick<Identifier, 'kind' | 'certainty'>;

const BY_FORM: Partial<Record<ObservableKind, Verdict>> = {
  email: { kind: 'email', certainty: 'sure' },
  phone: { kind: 'phone', certainty: 'sure' },
  iban: { kind: 'iban', certainty: 'sure' },
  ipv4: { kind: 'public_address', certainty: 'proposed' },
  ipv6: { kind: 'public_address', certainty: 'proposed' },
  cidr: { kind: 'public_address', certainty: 'proposed' },
};

/** Inside somebody's network, or under the name of a member: replaced whatever anybody confirmed. */
function judge(find: Find, known: Known): Verdict | undefined {
  const { kind, value } = find;
  if ((kind === 'ipv4' || kind === 'ipv6' || kind === 'cidr') && isInternalAddress(value))
    return { kind: 'internal_address', certainty: 'sure' };
  if (isUnder(hostOf(find), known.domains)) return { kind: 'directory_domain', certainty: 'sure' };
  return known.exempt.has(indicatorKey(kind, value)) ? undefined : BY_FORM[kind];
}

function hostOf({ kind, value }: Find): string | undefined {
  if (kind === 'domain') return value;
  if (kind === 'email') return value.slice(value.lastIndexOf('@') + 1);
  return kind === 'url' ? urlHost(value) : undefined;
}

function urlHost(url: string): string {
  const after = url.slice(url.indexOf('://') + 3);
  const authority = after.slice(0, after.search(/[/?#]|$/));
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
}

/** The host or one of the names above it is in the set. */
function isUnder(host: string | undefined, domains: ReadonlySet<string>): boolean {
  for (let name = host; name; ) {
    if (domains.has(name)) return true;
    const dot = name.indexOf('.');
    name = dot < 0 ? undefined : name.slice(dot + 1);
  }
  return false;
}
