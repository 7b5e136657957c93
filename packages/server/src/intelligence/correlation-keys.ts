import type { Sharing } from '@staffetta/contract';
import { type ObservableKind, weakKeys } from './extraction/index.ts';
import { warningFor } from './warnings/index.ts';

/** By which two items may be found to belong together. */
export interface CorrelationKey {
  readonly kind: string;
  readonly value: string;
  readonly how: Sharing;
  /** The value it comes from, itself where it is exact: `kind value`. */
  readonly of: string;
}

/** A value as it stands in an item; `warning`: its own organisation's, or a list's. */
export interface Correlated {
  readonly kind: string;
  readonly value: string;
  readonly warning?: object | null;
}

/** The warning list that holds a value for everybody. */
export function warningOf({
  kind,
  value,
}: Correlated): { list: string; reason: string } | undefined {
  const found = warningFor(kind as ObservableKind, value, []);
  return found && { list: found.list, reason: found.reason };
}

/** What everybody has in common links nothing. */
export const isTrivial = (found: Correlated): boolean =>
  Boolean(found.warning) || warningOf(found) !== undefined;

/** The value itself and its weak keys; none where a warning list holds it. */
export function correlationKeys(found: Correlated): CorrelationKey[] {
  if (isTrivial(found)) return [];
  const { kind, value } = found;
  const of = `${kind} ${value}`;
  const weak = weakKeys(kind as ObservableKind, value);
  return [{ kind, value, how: 'exact', of }, ...weak.map((key) => ({ ...key, how: key.kind, of }))];
}
