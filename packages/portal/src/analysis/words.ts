import type { Band } from '@staffetta/contract';
import type { TFunction } from 'i18next';

/** A number of other organisations, as far as it may be told. */
export function othersText(t: TFunction<'analysis'>, { from, to }: Band): string {
  if (from === undefined) return t('few');
  return to === undefined ? t('more', { from }) : t('range', { from, to });
}
