import type { OrganisationWork } from '../identity/index.ts';
import { ownFacts } from './recipients.store.ts';
import { routesFrom } from './routes-from.ts';

const known = new WeakMap<OrganisationWork, ReturnType<typeof ownFacts>>();

/** What a new report needs of the actor's own organisation, asked once in a unit of work. */
export function ownFactsOf(work: OrganisationWork): ReturnType<typeof ownFacts> {
  const facts = known.get(work) ?? ownFacts(work);
  known.set(work, facts);
  return facts;
}

/** Asks ahead what every new report asks: the questions travel with the request's key. */
export function askAhead(work: OrganisationWork): void {
  // Met by whoever needs the answer.
  const unheard = () => {};
  routesFrom(work).catch(unheard);
  ownFactsOf(work).catch(unheard);
}
