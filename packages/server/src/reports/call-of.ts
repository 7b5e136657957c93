import type { Phoned } from '@staffetta/contract';
import { toE164 } from '../contacts/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { later, minutes, toMicros } from '../platform/clock.ts';
import { refuseField } from '../platform/errors.ts';
import { type Call, type Caller, contactOf } from './calls.store.ts';
import type { Represented } from './report.ts';
import { safeLine } from './written.ts';

/** Clocks of two machines differ by so much. */
const AHEAD = minutes(5);

/** Reads who called and when; a draft need not say yet. Throws `invalid_input`. */
export async function callOf(
  work: ActorWork,
  phoned: Phoned,
  onBehalf: Represented | undefined,
): Promise<Call> {
  const { at = work.at, readBack } = phoned;
  if (toMicros(at) > later(work.now, AHEAD))
    throw refuseField('/phoned/at', { it: 'è nel futuro', en: 'is in the future' });
  return { at, readBack, caller: onBehalf && (await callerOf(work, phoned, onBehalf)) };
}

async function callerOf(
  work: ActorWork,
  { contact, caller }: Phoned,
  { orgId }: Represented,
): Promise<Caller | undefined> {
  const common = { orgId, takenBy: work.actor.personId };
  if (contact !== undefined && caller !== undefined)
    throw refuseField('/phoned/caller', {
      it: 'scelga un referente, oppure scriva nome e numero',
      en: 'choose a contact, or write name and number',
    });
  if (contact !== undefined) {
    const known = await contactOf(work, orgId, contact);
    if (known)
      return { ...common, contactId: known.id, name: known.name, phone: known.phone ?? undefined };
    // One question of the form, one place for what is wrong with its answer.
    throw refuseField('/phoned/caller', {
      it: 'non è un referente di quella organizzazione',
      en: 'is no contact of that organisation',
    });
  }
  if (caller === undefined) return undefined;
  const { name, phone } = caller;
  return {
    ...common,
    contactId: undefined,
    name: safeLine('/phoned/caller/name', name),
    phone: phone === undefined ? undefined : toE164(phone, '/phoned/caller/phone'),
  };
}
