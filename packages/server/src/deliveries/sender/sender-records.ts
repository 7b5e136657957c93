import type { SenderRecord } from '@staffetta/contract';
import { getDomain } from 'tldts';

type Kind = SenderRecord['kind'];
export type Found = readonly string[] | 'unreachable';

export interface SenderFacts {
  readonly domain: string;
  readonly selector: string;
  /** DER (SPKI) in base64. */
  readonly publicKey: string;
  /** Name of the server that sends; undefined where it has none that others know. */
  readonly smtpHost: string | undefined;
}

/** Under which names the records of a domain stand: nothing but what is derived from it. */
export const namesOf = ({ domain, selector }: SenderFacts): Record<Kind, string> => ({
  spf: domain,
  dkim: `${selector}._domainkey.${domain}`,
  dmarc: `_dmarc.${domain}`,
});

/** What should stand there, to be copied. */
export const valuesOf = ({ publicKey, smtpHost }: SenderFacts): Record<Kind, string> => ({
  spf: smtpHost ? `v=spf1 a:${smtpHost} -all` : 'v=spf1 mx -all',
  dkim: `v=DKIM1; k=rsa; p=${publicKey}`,
  dmarc: 'v=DMARC1; p=quarantine',
});

/** Where the organisation's whole domain keeps its policy, if the sender stands below it (RFC 7489, 6.6.3). */
export function dmarcAbove(domain: string): string | undefined {
  const whole = getDomain(domain);
  return whole && whole !== domain ? `_dmarc.${whole}` : undefined;
}

/** How a record stands, by what was found under its name. */
export function stateOf(kind: Kind, found: Found, facts: SenderFacts): SenderRecord['state'] {
  if (found === 'unreachable') return 'unreachable';
  const meant = found.filter((text) => speaksOf(kind, text));
  if (meant.length === 0) return 'missing';
  return judges[kind](meant, facts) ? 'ok' : 'wrong';
}

/** A domain's own name bears records of many kinds; the others stand alone. */
const speaksOf = (kind: Kind, text: string): boolean =>
  kind === 'spf'
    ? /^v=spf1( |$)/i.test(text)
    : kind === 'dmarc'
      ? /^v=DMARC1\s*(;|$)/i.test(text)
      : true;

const judges: Readonly<Record<Kind, (meant: readonly string[], facts: SenderFacts) => boolean>> = {
  // One, and not one that lets everybody send (RFC 7208, 4.5 and 5.1).
  spf: (meant) =>
    meant.length === 1 &&
    !/ \+?all( |$)/i.test(meant[0]!) &&
    / [-~]all$| redirect=/i.test(meant[0]!.trim()),
  dkim: (meant, { publicKey }) =>
    meant.some((text) => {
      const tags = tagsOf(text);
      return tags.get('p') === publicKey && (tags.get('k') ?? 'rsa') === 'rsa';
    }),
  dmarc: (meant) =>
    meant.length === 1 && /^(none|quarantine|reject)$/i.test(tagsOf(meant[0]!).get('p') ?? ''),
};

/** `tag=value; …` (RFC 6376, 3.2), white space left out. */
const tagsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(';', 50).map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).replaceAll(/\s/g, '')];
    }),
  );
