/** The closed list of what can be wrong with something this package is asked to write or to read. */
export type JournalErrorCode =
  | 'canonical.value' // something JSON cannot say exactly: NaN, undefined, a lone surrogate, a class
  | 'canonical.depth'
  | 'canonical.size'
  | 'payload.shape'
  | 'leaf.salt'
  | 'leaf.hash'
  | 'batch.empty'
  | 'batch.duplicate'
  | 'merkle.range'
  | 'act.private' // an act that must never cross to the other side
  | 'key.shape'
  | 'export.order';

/** A refused value. The caller maps `code`; `message` is for the log, never for a person. */
export class JournalError extends Error {
  readonly code: JournalErrorCode;

  constructor(code: JournalErrorCode, message: string) {
    super(message);
    this.name = 'JournalError';
    this.code = code;
  }
}
