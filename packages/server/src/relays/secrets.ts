import { agreementsOf } from '../agreements/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { normalise } from '../intelligence/extraction/index.ts';
import { membersByProvince, openContacts, unnamedOrganisations } from './directory.store.ts';
import { confirmedIn } from './parents.store.ts';
import type { FirmsIn } from './sanitise/hints.ts';
import { indicatorKey } from './sanitise/identifier.ts';
import type { Secrets } from './sanitise/identify.ts';
import { nameIndex } from './sanitise/names/name-index.ts';

/** What the machine check of one relay knows. */
export interface Knowledge {
  readonly secrets: Secrets;
  readonly firmsIn: FirmsIn;
  readonly k: number;
}

/** Where no agreement says otherwise (promise 6). */
const DEFAULT_K = 3;

/**
 * Gathers what a relay of the actor may not tell: every organisation it knows but may not name.
 * @param itemIds whose confirmed indicators survive
 * @param named originators that are to be named, with their leave
 */
export async function knowledgeFor(
  work: ActorWork,
  itemIds: readonly number[],
  named: readonly string[],
): Promise<Knowledge> {
  const unnamed = (await unnamedOrganisations(work)).filter(({ name }) => !named.includes(name));
  const confirmed = itemIds.length > 0 ? await confirmedIn(work, itemIds) : [];
  const provinces = new Map(
    (await membersByProvince(work)).map(({ province, members }) => [province, members]),
  );
  const ks = (await agreementsOf(work, work.actor.orgId)).map(({ clauses }) => clauses.k);
  return {
    secrets: {
      names: nameIndex(unnamed.map(({ name }) => name)),
      domains: new Set(unnamed.flatMap(({ domains }) => domains)),
      exempt: new Set([
        ...confirmed.map(({ kind, value }) => indicatorKey(kind, value)),
        ...(await contactKeys(work)),
      ]),
    },
    firmsIn: (province) => provinces.get(province),
    k: Math.max(DEFAULT_K, ...ks),
  };
}

async function contactKeys(work: ActorWork): Promise<string[]> {
  return (await openContacts(work)).flatMap(({ email, phone }) => {
    const mail = email === null ? undefined : normalise('email', email);
    const number = phone === null ? undefined : normalise('phone', phone);
    return [
      ...(mail ? [indicatorKey('email', mail)] : []),
      ...(number ? [indicatorKey('phone', number)] : []),
    ];
  });
}
