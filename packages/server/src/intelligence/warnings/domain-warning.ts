import type { Warning } from './reasons.ts';
import { DOMAIN_TABLE, HOST_TABLE } from './tables/domains.ts';

/**
 * A name on the lists, or under one of them. What a user of a hosting service has put under a public
 * suffix of its own (`evil.github.io`) is that user's, so a listed parent does not cover it.
 */
export function domainWarning(name: string, own: readonly string[]): Warning | undefined {
  if (own.some((domain) => name === domain || name.endsWith(`.${domain}`))) {
    return { list: 'own', reason: 'own-domain' };
  }
  const exact = HOST_TABLE.get(name);
  if (exact !== undefined) return exact;
  for (let at = 0; at >= 0; at = nextLabel(name, at)) {
    const listed = DOMAIN_TABLE.get(at === 0 ? name : name.slice(at));
    if (listed === undefined) continue;
    return at > 0 && listed.reason === 'shared-hosting' ? undefined : listed;
  }
  return undefined;
}

function nextLabel(name: string, at: number): number {
  const dot = name.indexOf('.', at);
  return dot < 0 ? -1 : dot + 1;
}
