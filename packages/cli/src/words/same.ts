/** The keys of the Italian sentences, which the English ones must have. Italian has one plural form more. */
export type Same<T> = Record<Exclude<keyof T, `${string}_many`>, string>;
