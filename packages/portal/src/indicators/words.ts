import type { TFunction } from 'i18next';
import type { indicators as texts } from '../i18n/it/indicators.ts';

type Kind = keyof typeof texts.kind;
type Why = keyof typeof texts.warning;
type Words = TFunction<'indicators'>;

/** The kind of an indicator in words; the list of kinds may grow before the words do. */
export const kindText = (t: unknown, kind: string): string =>
  (t as Words)(`indicators:kind.${kind as Kind}`, { defaultValue: kind });

/** Why a value must never be blocked. */
export const warningText = (t: unknown, reason: string): string =>
  (t as Words)(`indicators:warning.${reason as Why}`, { defaultValue: reason });
