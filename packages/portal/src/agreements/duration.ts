import type { TFunction } from 'i18next';

/** Minutes in the largest unit that says them whole, or nearly so: `1440` → one day. */
export function durationText(t: TFunction<'agreements'>, minutes: number): string {
  if (minutes >= 2880 || minutes === 1440) return t('days', { count: round(minutes / 1440) });
  // Some minutes beyond the hour may be what was late.
  if (minutes >= 180 || (minutes >= 60 && minutes % 60 === 0))
    return t('hours', { count: round(minutes / 60) });
  return t('minutes', { count: Math.round(minutes) });
}

const round = (number: number) => Math.round(number * 10) / 10;
