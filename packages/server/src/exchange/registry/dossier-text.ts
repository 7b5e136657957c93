const instant = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'shortOffset',
});

/** `23/11/2026 10:15:07 UTC+1`: Italian time, with what it is ahead of UTC. */
export function whenText(at: string): string {
  const part = new Map(instant.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const day = `${part.get('day')}/${part.get('month')}/${part.get('year')}`;
  const time = `${part.get('hour')}:${part.get('minute')}:${part.get('second')}`;
  return `${day} ${time} ${part.get('timeZoneName')!.replace('GMT', 'UTC')}`;
}

/** `2026-11-23` → `23/11/2026`. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** `1536` → `1,5 kB`. */
export function sizeText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const number = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });
  return `${number.format(bytes / 1000 ** step)} ${UNITS[step]}`;
}
