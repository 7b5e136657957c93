import type { IndicatorKey } from '@staffetta/contract';
import { refuseField } from '../platform/errors.ts';
import { normalise, OBSERVABLE_KINDS, type ObservableKind } from './extraction/index.ts';

/** A value as it is stored and looked up. Throws `invalid_input` for what is no value of its kind. */
export function inNormalForm({ kind, value }: IndicatorKey, pointer: string): IndicatorKey {
  const known = isKind(kind) ? normalise(kind, value) : undefined;
  if (known === undefined || Buffer.byteLength(known) > 2048)
    throw refuseField(pointer, {
      it: 'non è un valore di quel tipo',
      en: 'is not a value of that kind',
    });
  return { kind, value: known };
}

const isKind = (kind: string): kind is ObservableKind =>
  (OBSERVABLE_KINDS as readonly string[]).includes(kind);
