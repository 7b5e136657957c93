import { domainName } from '../extraction/domain-name.ts';
import type { Warning } from './reasons.ts';
import { DOMAIN_TABLE, HOST_TABLE, USER_SUBDOMAINS } from './tables/domains.ts';

const SHARED: Warning = { list: 'shared-hosting', reason: 'shared-hosting' };

/**
 * A name on the lists, or under one of them. What a user of a hosting service has put under a public
 * suffix of its own (`evil.github.io`) is that user's, so a listed parent does not cover it.
 * @param name normalised; @param own domains of the reader's organisation, lower case
 */
export function domainWarning(name: string, own: readonly string[]): Warning | undefined {
  if (own.some((domain) => name === domain || name.endsWith(`.${domain}`))) {
    return { list: 'own', reason: 'own-domain' };
  }
  return listedWarning(name) ?? HOST_TABLE.get(name) ?? (isShared(name) ? SHARED : undefined);
}

/** A name where others register or publish is nobody's to block. */
const isShared = (name: string): boolean => domainName(name)?.shared === true;

function listedWarning(name: string): Warning | undefined {
  for (let at = 0; at >= 0; at = nextLabel(name, at)) {
    const parent = at === 0 ? name : name.slice(at);
    const listed = DOMAIN_TABLE.get(parent);
    if (listed !== undefined) return at === 0 || isOperators(name, parent) ? listed : undefined;
  }
  return undefined;
}

/** Is a name below a listed one still the operator's, and not that of a user of the service? */
function isOperators(name: string, parent: string): boolean {
  if (USER_SUBDOMAINS.has(parent)) return name === `www.${parent}`;
  const known = domainName(name);
  return known !== undefined && !known.shared && !known.registrable.endsWith(`.${parent}`);
}

function nextLabel(name: string, at: number): number {
  const dot = name.indexOf('.', at);
  return dot < 0 ? -1 : dot + 1;
}
