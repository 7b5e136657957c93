/** Microseconds since 1970-01-01T00:00:00Z. Below 2^53 until the year 2255, so a plain number. */
export type Micros = number & { readonly __micros: never };

/** The only source of time. Tests pass one that they move themselves. */
export interface Clock {
  now(): Micros;
}

/** The machine's clock. Microseconds come from the monotonic timer, so that two calls rarely coincide. */
export const systemClock: Clock = {
  now: () => Math.floor((performance.timeOrigin + performance.now()) * 1000) as Micros,
};

/** RFC 3339 in UTC with six decimals, as the database and the API write instants. */
export function toInstant(at: Micros): string {
  const millis = Math.floor(at / 1000);
  const rest = at - millis * 1000;
  return `${new Date(millis).toISOString().slice(0, -1)}${String(rest).padStart(3, '0')}Z`;
}

/** Reads an RFC 3339 instant (any offset, up to six decimals). Throws RangeError on anything else. */
export function toMicros(instant: string): Micros {
  const millis = Date.parse(instant);
  if (Number.isNaN(millis)) throw new RangeError(`not an instant: ${instant.slice(0, 40)}`);
  const decimals = /\.(\d{1,6})/.exec(instant)?.[1] ?? '';
  const micros = Number(decimals.padEnd(6, '0').slice(3, 6));
  return (Math.floor(millis) * 1000 + micros) as Micros;
}

export const later = (at: Micros, seconds: number): Micros =>
  (at + Math.round(seconds * 1_000_000)) as Micros;
export const minutes = (n: number) => n * 60;
export const hours = (n: number) => n * 3600;
export const days = (n: number) => n * 86_400;
