import type { Band } from '@staffetta/contract';
import i18next from 'i18next';

/** A count that is told in bands only. */
export function bandText({ from, to }: Band): string {
  if (from === undefined) return i18next.t('words:band.fewUnknown');
  return to === undefined
    ? i18next.t('words:band.more', { from })
    : i18next.t('words:band.range', { from, to });
}
