import type { FindingKind } from '@staffetta/contract';

/** A stretch of text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something in a text that could tell who is behind it. */
export interface Identifier extends Span {
  readonly kind: FindingKind;
  /** Its normal form: the same thing gets the same placeholder wherever it stands. */
  readonly value: string;
  /** `sure`: recognised by form, check digit or directory. `proposed`: a guess, for a person to decide. */
  readonly certainty: 'sure' | 'proposed';
}

/** An indicator as text: `kind:value`, both in normal form. */
export const indicatorKey = (kind: string, value: string): string => `${kind}:${value}`;
