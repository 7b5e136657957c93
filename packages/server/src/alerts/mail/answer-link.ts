import { days, later, type Micros, toMicros } from '../../platform/clock.ts';
import type { AlertRow } from '../alerts.store.ts';
import type { LinkPurpose } from './mail-token.ts';

/** What a mail lets its reader say. `seen` and `done` are facts beside the answer. */
export type MailAnswer = Exclude<LinkPurpose, 'choices'>;
export const mailAnswers = [
  'affected',
  'not_affected',
  'seen',
  'done',
] as const satisfies readonly MailAnswer[];

/** So long after its sending an alert is answered by mail; longer only where it waits for longer. */
const LINK_DAYS = 30;

/** When the links of an alert's mails open nothing any more. */
export function linksEnd(sentAt: string, dueAt: string | undefined): Micros {
  const usual = later(toMicros(sentAt), days(LINK_DAYS));
  const due = dueAt === undefined ? usual : toMicros(dueAt);
  return due > usual ? due : usual;
}

/** `new`: nothing was said; `change`: something else was; `said`: just this; `late`: it cannot be changed any more. */
export type Standing = 'new' | 'change' | 'said' | 'late';

/** How an answer stands to what the organisation said before. It may be changed until it is due. */
export function standingOf(
  said: MailAnswer,
  alert: Pick<AlertRow, 'answer' | 'seen_at' | 'done_at' | 'due_at'>,
  now: Micros,
): Standing {
  if (said === 'seen') return alert.seen_at ? 'said' : 'new';
  if (said === 'done') return alert.done_at ? 'said' : 'new';
  if (alert.answer === null) return 'new';
  // Said again after “done”, it takes that back.
  if (alert.answer === said && !alert.done_at) return 'said';
  return mayChange(said, alert, now) ? 'change' : 'late';
}

/** Until it is due, one answer may follow another; what was only noted is not changed. */
export const mayChange = (
  said: MailAnswer,
  { due_at: due }: Pick<AlertRow, 'due_at'>,
  now: Micros,
): boolean =>
  (said === 'affected' || said === 'not_affected') && (due === null || toMicros(due) >= now);
