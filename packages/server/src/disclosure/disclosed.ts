declare const disclosed: unique symbol;

/** Where a disclosed value may go: anywhere the reader reads, or only into an end-to-end encrypted mail body. */
export type Channel = 'any' | 'encrypted-mail';

/**
 * A value that the disclosure module has decided may reach this reader. Encoders, mailers, feeds and exports
 * accept nothing else, and only this folder can make one (boundary test: nobody else imports `admit`).
 */
export interface Disclosed<T, C extends Channel = 'any'> {
  readonly value: T;
  readonly [disclosed]: C;
}

/** Makes a disclosed value. For the disclosure folder alone. */
export function admit<T, C extends Channel = 'any'>(value: T): Disclosed<T, C> {
  return { value } as Disclosed<T, C>;
}

/** Reshapes what was disclosed; what it returns may hold nothing that was not. */
export function reshape<T, U, C extends Channel>(
  from: Disclosed<T, C>,
  shape: (value: T) => U,
): Disclosed<U, C> {
  return { value: shape(from.value) } as Disclosed<U, C>;
}

/** Joins several disclosed values into one. */
export function together<T>(parts: readonly Disclosed<T>[]): Disclosed<T[]> {
  return { value: parts.map((part) => part.value) } as unknown as Disclosed<T[]>;
}
