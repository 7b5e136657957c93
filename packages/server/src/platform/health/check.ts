import type { HealthState } from '@staffetta/contract';

/** A sentence for a person, Italian first. Never names an organisation or a person, never holds what they wrote. */
export interface Sentence {
  readonly it: string;
  readonly en: string;
}

/** What a check found at one moment. */
export interface Finding {
  /**
   * `fine`; `off`: not set up, by choice; `warning`: goes on, but somebody should look within days; `bad`: something does
   * not work now.
   */
  readonly state: HealthState;
  /** What is so: "the last mail left at 14:05". */
  readonly what: Sentence;
  /** What to do about it, in one or two sentences; where nothing has to be done it stays out. */
  readonly todo?: Sentence | undefined;
}

/**
 * One thing that the installation needs to work, looked at once a minute. Each slice names its own in `checks.ts`; page,
 * mail to the administrator, command line and metrics follow from it.
 */
export interface Check {
  /** `[a-z-]+`, at most 40 characters, never changed: states are kept under it. */
  readonly name: string;
  /** Two or three words: "Outgoing mail". */
  readonly title: Sentence;
  /** Watching begins: what was missed before is not missed. */
  begin?(): void;
  /** Quick (it has ten seconds), changes nothing. What it throws becomes `bad`. */
  look(): Promise<Finding>;
}
