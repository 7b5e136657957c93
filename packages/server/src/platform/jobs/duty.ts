import type { Sentence } from '../health/check.ts';
import type { Schedule } from './schedule.ts';

/**
 * Something that has to be done from time to time, by one process of the installation: warnings before an
 * agreement expires, files that nobody attached, keys past their time. It finds in the tables what is due, so
 * that running twice, or late, does no harm.
 */
export interface Duty {
  /** Also the name of its queue: `[a-z-]+`. */
  readonly name: string;
  /** What it does, in a few words and without an article: "terms of agreements". */
  readonly title: Sentence;
  readonly when: Schedule;
  readonly run: () => Promise<void>;
}
