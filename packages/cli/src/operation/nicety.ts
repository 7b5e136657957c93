import type { Client, Operation, OutputOf } from '@staffetta/contract';
import type { Say } from '../words/say.ts';
import type { Defaults, Input } from './gather-input.ts';

/** What makes one command pleasant beyond what its operation says by itself. */
export interface Nicety<Answer = never> {
  readonly defaults?: Defaults;
  /** Reads the version of what is changed when `--if-version` was not given. */
  readonly readVersion?: (client: Client, input: Input) => Promise<number | undefined>;
  /** The answer in words, without the last end of line. */
  readonly inWords?: (answer: Answer, say: Say) => string;
}

/** The nicety of one operation, whose answer the contract types. */
export function nicety<Op extends Operation>(
  _operation: Op,
  made: Nicety<OutputOf<Op>>,
): Nicety<never> {
  return made;
}
