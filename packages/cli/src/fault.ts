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

type Words = Readonly<Record<'missing' | 'denied' | 'other', Key>>;

/** What went wrong with a file, in the words of what was being done with it. */
const faultIn =
  ({ missing, denied, other }: Words) =>
  (file: string, error: NodeJS.ErrnoException): Fault => {
    const keys: Record<string, Key> = {
      ENOENT: missing,
      EACCES: denied,
      EPERM: denied,
      EISDIR: 'file.folder',
      EEXIST: 'file.exists',
    };
    const reason = error.code ?? error.message;
    return new Fault(EXIT.file, keys[error.code ?? ''] ?? other, { file, reason });
  };

/** What went wrong when a file was read. */
export const fileFault = faultIn({
  missing: 'file.missing',
  denied: 'file.denied',
  other: 'file.other',
});

/** What went wrong when a file was written. */
export const writeFault = faultIn({
  missing: 'file.noFolder',
  denied: 'file.writeDenied',
  other: 'file.notWritten',
});

/** What went wrong with a file where nobody told which of the two it was. */
export const eitherFault = faultIn({
  missing: 'file.missing',
  denied: 'file.unusable',
  other: 'file.unusable',
});
