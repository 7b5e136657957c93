import type { Indicator } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { normalise, OBSERVABLE_KINDS } from '../intelligence/extraction/index.ts';
import { refuseField } from '../platform/errors.ts';
import { confirmedIn } from './parents.store.ts';
import { internIndicators, type OwnRelay, replaceIndicators } from './relays.store.ts';
import { indicatorKey } from './sanitise/identifier.ts';

/**
 * Chooses which indicators go along with a draft. What the originators did not confirm is not shared; in a note of
 * one's own, any value that is what it says it is. Throws `invalid_input`.
 */
export async function chooseIndicators(
  work: ActorWork,
  relay: OwnRelay,
  wanted: readonly Indicator[],
): Promise<void> {
  const known =
    relay.parent_ids.length > 0
      ? await confirmedIn(work, relay.parent_ids)
      : await internIndicators(work, wanted.map(inNormalForm));
  const byKey = new Map(known.map((one) => [indicatorKey(one.kind, one.value), one]));
  const chosen = wanted.map((one) => {
    const found = byKey.get(indicatorKey(one.kind, normalised(one)));
    if (!found) throw refused(one);
    return found;
  });
  await replaceIndicators(work, relay.item_id, chosen);
}

const refused = ({ kind, value }: Indicator) =>
  refuseField('/indicators', {
    it: `non confermato: ${kind} ${value.slice(0, 100)}`,
    en: `not confirmed: ${kind} ${value.slice(0, 100)}`,
  });

const normalised = (one: Indicator): string => inNormalForm(one).value;

function inNormalForm(one: Indicator): Indicator {
  const kind = OBSERVABLE_KINDS.find((known) => known === one.kind);
  const value = kind && normalise(kind, one.value);
  if (!value) throw refused(one);
  return { kind: one.kind, value };
}
