import { today } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { type Reason, refuse } from '../platform/errors.ts';
import { type AgreementInForce, lifeOf, toInForce } from './agreement.ts';
import { opensNewFlows, reasonAgainst, stateOn } from './agreement-state.ts';
import {
  type AgreementRow,
  agreementById,
  agreementsBelow,
  agreementsNamingBoth,
} from './agreements.store.ts';

type AnyWork = Work<ActorKeys>;

/**
 * The agreement that is in force today between the two, by the clock of the unit of work; the latest where
 * several are. Undefined when there is none, or when the actor is no party to it.
 */
export async function agreementBetween(
  work: AnyWork,
  orgA: number,
  orgB: number,
): Promise<AgreementInForce | undefined> {
  const row = (await agreementsNamingBoth(work, orgA, orgB)).find((one) => isOpen(work, one));
  return row && toInForce(row);
}

/** The same, for whoever starts something new. Throws `agreement_forbids` with the reason in words. */
export async function requireAgreement(
  work: AnyWork,
  orgA: number,
  orgB: number,
): Promise<AgreementInForce> {
  const rows = await agreementsNamingBoth(work, orgA, orgB);
  const open = rows.find((row) => isOpen(work, row));
  if (open) return toInForce(open);
  const [latest] = rows;
  const reason: Reason = latest
    ? reasonAgainst(stateOn(lifeOf(latest), today(work.now)), lifeOf(latest))
    : { code: 'no_agreement', params: {} };
  throw refuse('agreement_forbids', { reasons: [reason] });
}

/** All agreements of an organisation that are in force today, as far as the actor is a party to them. */
export async function agreementsOf(work: AnyWork, orgId: number): Promise<AgreementInForce[]> {
  const rows = await agreementsBelow(work, orgId, {
    below: Number.MAX_SAFE_INTEGER,
    limit: 1000,
    state: 'in_force',
    today: today(work.now),
  });
  return rows.filter((row) => isOpen(work, row)).map(toInForce);
}

/**
 * An agreement by its number inside, in force or not: what began under it may be finished after its end.
 * Undefined when the actor is no party.
 */
export async function agreementWhateverState(
  work: AnyWork,
  id: number,
): Promise<(AgreementInForce & { readonly open: boolean }) | undefined> {
  const row = await agreementById(work, id);
  return row && { ...toInForce(row), open: isOpen(work, row) };
}

const isOpen = (work: AnyWork, row: AgreementRow) =>
  opensNewFlows(stateOn(lifeOf(row), today(work.now)));
