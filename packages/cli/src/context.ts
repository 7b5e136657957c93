import type { Readable, Writable } from 'node:stream';
import type { ExitCode } from './exit-codes.ts';
import type { Language, Say } from './words/say.ts';

/** What a process has around it; tests give their own. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** What every command is given. */
export interface Context extends Surroundings {
  readonly say: Say;
  readonly language: Language;
  /** Writes a line of the answer. */
  readonly print: (line?: string) => void;
  /** What the process will end with; the last one said. */
  readonly end: (code: ExitCode) => void;
}
