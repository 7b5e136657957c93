/** A value of an address that is one of these words, or nothing. */
export const wordOf = <const T extends readonly string[]>(
  words: T,
  given: unknown,
): T[number] | undefined => words.find((word) => word === given);

/** Only a path of the portal itself: never an address that somebody put into a link. */
export const ownPath = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\/(?![/\\])/.test(given) ? given : undefined;

/** An external id, or nothing. */
export const uidOf = (given: unknown): string | undefined =>
  typeof given === 'string' && /^[0-9a-f-]{36}$/i.test(given) ? given : undefined;

/** The same without what is not there, so that the address stays short. */
export function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
