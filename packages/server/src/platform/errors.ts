import type { ErrorCode, Language, ReasonCode } from '@staffetta/contract';

export interface Reason {
  readonly code: ReasonCode;
  readonly params: Record<string, string | number>;
}

/** What a person reads, in each language. */
export type Sentence = Readonly<Record<Language, string>>;

export interface ErrorFacts {
  readonly fields?: { pointer: string; detail: Sentence }[];
  readonly reasons?: Reason[];
  readonly currentVersion?: number;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A refusal with a code of the contract's closed list. Says nothing of HTTP. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
  }
}

/** Short form: `throw refuse('wrong_state')`. */
export const refuse = (code: ErrorCode, facts?: ErrorFacts) => new DomainError(code, facts);

/** One field at fault, with what is wrong in it. */
export const refuseField = (pointer: string, detail: Sentence) =>
  new DomainError('invalid_input', { fields: [{ pointer, detail }] });
