import type { TOptions } from 'i18next';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Key } from './words/say.ts';

/** A command that cannot go on: the sentence for the person, and what the process ends with. */
export class Fault extends Error {
  readonly exit: ExitCode;
  readonly key: Key;
  readonly values: TOptions;
  /** What the person may have meant. */
  readonly suggestion: string | undefined;

  constructor(exit: ExitCode, key: Key, values: TOptions = {}, suggestion?: string) {
    super(key);
    this.name = 'Fault';
    this.exit = exit;
    this.key = key;
    this.values = values;
    this.suggestion = suggestion;
  }
}

/** What went wrong with a file, in words. */
export function fileFault(file: string, error: NodeJS.ErrnoException): Fault {
  const keys: Record<string, Key> = {
    ENOENT: 'file.missing',
    EACCES: 'file.denied',
    EPERM: 'file.denied',
    EISDIR: 'file.folder',
  };
  const reason = error.code ?? error.message;
  return new Fault(EXIT.file, keys[error.code ?? ''] ?? 'file.other', { file, reason });
}
