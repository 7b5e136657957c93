import { type AgreementInForce, agreementsOf, requireAgreement } from '../agreements/index.ts';
import type { OrganisationWork } from '../identity/index.ts';
import { type Named, organisationsNamed, plainRoutes } from './recipients.store.ts';
import type { AgreementTerms, Route } from './report.ts';

/** Asked twice in the transaction that drafts and submits at once; nothing in between changes the answer. */
const known = new WeakMap<OrganisationWork, Promise<Route[]>>();

/** Everybody the actor's organisation may report to today: along membership and tree, and by agreement. */
export function routesFrom(work: OrganisationWork): Promise<Route[]> {
  const routes = known.get(work) ?? lookUp(work);
  known.set(work, routes);
  return routes;
}

/** The only organisation that can be meant; undefined where there are several, or none. */
export async function onlyRoute(work: OrganisationWork): Promise<number | undefined> {
  const orgs = new Set((await routesFrom(work)).map((route) => route.orgId));
  return orgs.size === 1 ? [...orgs][0] : undefined;
}

async function lookUp(work: OrganisationWork): Promise<Route[]> {
  const me = work.actor.orgId;
  const [ways, agreements] = await Promise.all([plainRoutes(work), agreementsOf(work, me)]);
  const plain = ways.map((route) => ({ ...route, agreement: undefined }));
  const pairs = agreements.flatMap((agreement) =>
    otherSide(agreement, me).map((orgId) => ({ orgId, terms: termsFor(agreement, me) })),
  );
  if (pairs.length === 0) return plain;
  const named = await organisationsNamed(work, { ids: pairs.map(({ orgId }) => orgId) });
  const byId = new Map(named.map((one) => [one.orgId, one]));
  const signed = pairs.flatMap(({ orgId, terms }) => byAgreement(byId.get(orgId), terms));
  return [...plain, ...signed];
}

/**
 * The way to one organisation today. Throws `agreement_forbids`, with the reason, where there is none: no
 * agreement, not begun, expired.
 */
export async function routeTo(work: OrganisationWork, orgId: number): Promise<Route> {
  const looked = (await known.get(work))?.find((route) => route.orgId === orgId);
  if (looked) return looked;
  const [plain] = await plainRoutes(work, orgId);
  if (plain) return { ...plain, agreement: undefined };
  const agreement = await requireAgreement(work, work.actor.orgId, orgId);
  const [named] = await organisationsNamed(work, { ids: [orgId] });
  const [route] = byAgreement(named, termsFor(agreement, work.actor.orgId));
  if (!route) throw new Error('a party to an agreement is out of reach of the other');
  return route;
}

const byAgreement = (named: Named | undefined, agreement: AgreementTerms): Route[] =>
  named ? [{ ...named, via: 'agreement', membershipId: undefined, agreement }] : [];

function termsFor(
  { id, uid, title, clauses, parties }: AgreementInForce,
  me: number,
): AgreementTerms {
  const side = parties.find(({ orgId }) => orgId === me)!.side;
  return { id, uid, title, clauses, side };
}

/** Parties of the same side do not report to each other under the agreement. */
function otherSide({ parties }: AgreementInForce, me: number): number[] {
  const mine = parties.find(({ orgId }) => orgId === me)?.side;
  return parties.filter(({ side }) => side !== mine).map(({ orgId }) => orgId);
}
