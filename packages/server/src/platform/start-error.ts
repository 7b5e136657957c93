/**
 * A reason not to start that a person must read. Each sentence says what is wrong and what to do,
 * Italian first; `code` is for programs and tests.
 */
export class StartError extends Error {
  readonly code: string;
  readonly it: string;
  readonly en: string;

  constructor(code: string, sentence: { it: string; en: string }, options?: ErrorOptions) {
    super(`${sentence.it}\n${sentence.en}`, options);
    this.name = 'StartError';
    this.code = code;
    this.it = sentence.it;
    this.en = sentence.en;
  }
}
