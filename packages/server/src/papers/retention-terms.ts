import { type Retention, retentionKinds, usualTerms } from '@staffetta/contract';

interface Term {
  readonly kind: keyof Retention;
  readonly days: number;
  /** The agreement says nothing of it: it is kept as the software usually does. */
  readonly usual: boolean;
}

/** For how many days each kind is kept, in the order in which papers tell it. */
export const retentionTerms = (agreed: Partial<Retention>): Term[] =>
  retentionKinds.map((kind) => ({
    kind,
    days: agreed[kind] ?? usualTerms[kind],
    usual: agreed[kind] === undefined,
  }));
