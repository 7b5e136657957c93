import { type Micros, toInstant } from '../clock.ts';
import type { Sentence } from './check.ts';

const formats = { it: 'it-IT', en: 'en-GB' } as const;

/** An instant in Italian time, for the sentences of a finding. */
export function whenSaid(at: Micros | string): Sentence {
  const instant = new Date(typeof at === 'string' ? at : toInstant(at));
  const said = (language: 'it' | 'en') =>
    new Intl.DateTimeFormat(formats[language], {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: 'Europe/Rome',
    }).format(instant);
  return { it: said('it'), en: said('en') };
}

const units = [
  [86_400, 'giorni', 'days'],
  [3_600, 'ore', 'hours'],
  [60, 'minuti', 'minutes'],
] as const;

/** A length of time in its largest whole unit from two up: "3 hours", "47 hours", "2 days". */
export function lengthSaid(seconds: number): Sentence {
  for (const [length, it, en] of units)
    if (seconds >= 2 * length) {
      const count = Math.floor(seconds / length);
      return { it: `${count} ${it}`, en: `${count} ${en}` };
    }
  const count = Math.max(0, Math.floor(seconds));
  return { it: `${count} secondi`, en: `${count} seconds` };
}

/** Bytes in GB or MB (powers of ten, as disks are sold), one decimal. */
export function bytesSaid(bytes: number): Sentence {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  const text = (language: 'it' | 'en') =>
    `${new Intl.NumberFormat(formats[language], { maximumFractionDigits: 1 }).format(size)} ${unit}`;
  return { it: text('it'), en: text('en') };
}
