/** The shape of the Italian texts, which the English ones must have. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
