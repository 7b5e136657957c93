import type { IndicatorKey } from '@staffetta/contract';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { ObservableKind } from './extraction/index.ts';
import { decide, type FoundRow, putByHand } from './item-observables.store.ts';
import { inNormalForm } from './normal-form.ts';
import { warningFor } from './warnings/index.ts';

/**
 * Confirms or strikes values of an item. A value to confirm that its texts do not hold is added by hand, if it is
 * what it says it is; one to strike that is not there is no fault. Throws `invalid_input`.
 */
export async function decideIndicators(
  work: Work<ActorKeys>,
  itemId: number,
  state: 'confirmed' | 'struck',
  keys: readonly IndicatorKey[],
): Promise<void> {
  const wanted = inNormalForms(keys);
  const held = new Set((await decide(work, itemId, state, wanted)).map(keyOf));
  if (state === 'struck') return;
  const missing = new Map(
    wanted.filter((key) => !held.has(keyOf(key))).map((key) => [keyOf(key), key]),
  );
  if (missing.size > 0) await putByHand(work, itemId, [...missing.values()].map(byHand));
}

/** What a person says of the finds of an item that is written and sent in one step. */
export interface Decided {
  readonly confirm?: readonly IndicatorKey[];
  readonly strike?: readonly IndicatorKey[];
}

/** The same on finds that are not in the store yet: one statement instead of three. Throws `invalid_input`. */
export function withDecisions(
  found: ReadonlyMap<string, FoundRow>,
  { confirm = [], strike = [] }: Decided,
): FoundRow[] {
  const rows = new Map(found);
  for (const key of inNormalForms(confirm))
    rows.set(keyOf(key), { ...(rows.get(keyOf(key)) ?? byHand(key)), state: 'confirmed' });
  for (const key of inNormalForms(strike)) {
    const held = rows.get(keyOf(key));
    if (held) rows.set(keyOf(key), { ...held, state: 'struck' });
  }
  return [...rows.values()];
}

const inNormalForms = (keys: readonly IndicatorKey[]) =>
  keys.map((key, at) => inNormalForm(key, `/indicators/${at}`));

const keyOf = ({ kind, value }: IndicatorKey) => `${kind} ${value}`;

const byHand = ({ kind, value }: IndicatorKey): FoundRow => ({
  kind,
  value,
  place: 'hand',
  file: null,
  start: null,
  end: null,
  written: value,
  warning: warningFor(kind as ObservableKind, value, []) ?? null,
});
