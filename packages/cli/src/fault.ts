import type { TOptions } from 'i18next';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Key } from './words/say.ts';

interface More {
  /** What the person may have meant. */
  readonly suggestion?: string | undefined;
  /** Lines below the sentence. */
  readonly details?: readonly string[];
  /** The server's own problem document, for scripts. */
  readonly problem?: object;
}

/** A command that cannot go on: the sentence for the person, and what the process ends with. */
export class Fault extends Error {
  readonly exit: ExitCode;
  readonly key: Key;
  readonly values: TOptions;
  readonly more: More;

  constructor(exit: ExitCode, key: Key, values: TOptions = {}, more: More = {}) {
    super(key);
    this.name = 'Fault';
    this.exit = exit;
    this.key = key;
    this.values = values;
    this.more = more;
  }
}

/** What went wrong with a file, in words. */
export function fileFault(file: string, error: NodeJS.ErrnoException): Fault {
  const keys: Record<string, Key> = {
    ENOENT: 'file.missing',
    EACCES: 'file.denied',
    EPERM: 'file.denied',
    EISDIR: 'file.folder',
    EEXIST: 'file.exists',
  };
  const reason = error.code ?? error.message;
  return new Fault(EXIT.file, keys[error.code ?? ''] ?? 'file.other', { file, reason });
}
