import { language } from '../i18n/index.ts';

const zone = 'Europe/Rome';
const formats = {
  day: { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone },
  minute: {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  },
  second: {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: zone,
  },
  hour: { hour: '2-digit', minute: '2-digit', timeZone: zone },
  long: { dateStyle: 'full', timeStyle: 'medium', timeZone: zone },
} as const;

const locale = () => (language() === 'it' ? 'it-IT' : 'en-GB');

/** An instant in Italian time, as text. */
export const whenText = (at: string, how: keyof typeof formats = 'minute') =>
  new Intl.DateTimeFormat(locale(), formats[how]).format(new Date(at)).replace(',', '');

/** A calendar day (`2026-11-22`), as text. */
export const dayText = (day: string) => whenText(`${day}T12:00:00Z`, 'day');

/** An instant in Italian time; the full date and seconds on hover. */
export function When({ at, how }: { at: string; how?: 'day' | 'minute' }) {
  return (
    <time dateTime={at} title={whenText(at, 'long')}>
      {whenText(at, how)}
    </time>
  );
}

const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How far away an instant is: «fra 2 ore», «3 giorni fa». */
export function distanceText(at: string, now = Date.now()): string {
  const seconds = (new Date(at).getTime() - now) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  for (const [unit, length] of steps)
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  return relative.format(0, 'second');
}
