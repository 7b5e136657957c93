/** What the process ends with, for scripts. A number keeps its meaning for ever; new ones are added. */
export const EXIT = {
  ok: 0,
  /** Something was found wrong, or the server refused. */
  refused: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The server cannot be reached, or is not ready. */
  unreachable: 3,
  /** No token, or one that is no longer valid. */
  signedOut: 4,
  /** A file on this machine cannot be read or written. */
  file: 5,
  /** A mistake of the program. */
  internal: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
