import { mayCross } from './act.ts';
import { canonicalText } from './canonical.ts';
import { JournalError } from './error.ts';
import { checkPayload, PAYLOAD_BOUNDS, type Payload } from './payload.ts';

/** A private journal belongs to one organisation, a shared log to the parties of one agreement. */
export type LogKind = 'private' | 'shared';

/** What a use case says happened; the log adds its id and, at the very end, the number. */
export type Draft = Omit<Payload, 'v' | 'log' | 'n'>;

/**
 * The canonical payload of an entry whose number is not known yet, cut in two where the number goes:
 * `before + n + after`. The number is given under the one lock at the end of a transaction, by the database;
 * it runs per log, so that what is kept out of a shared log leaves no gap the other side could see.
 *
 * @throws JournalError `payload.shape`, `canonical.*`; `act.private` for an act that must not cross
 * @see RFC 8785, section 3.2.3: members are sorted act, actor, at, facts, log, n, subject, v
 */
export function draftPayload(
  log: { readonly id: string; readonly kind: LogKind },
  draft: Draft,
): { before: string; after: string } {
  const { act, at, facts } = draft;
  const actor = withoutUndefined(draft.actor);
  const subject = withoutUndefined(draft.subject);
  checkPayload({ v: 1, log: log.id, n: Number.MAX_SAFE_INTEGER, act, actor, at, facts, subject });
  if (log.kind === 'shared' && !mayCross(act)) {
    throw new JournalError('act.private', `${act} stays in the private journal`);
  }
  const before = canonicalText({ act, actor, at, facts, log: log.id }, PAYLOAD_BOUNDS);
  const after = canonicalText({ subject, v: 1 }, PAYLOAD_BOUNDS);
  return { before: `${before.slice(0, -1)},"n":`, after: `,${after.slice(1)}` };
}

/** An optional member that callers set to undefined is one they left out; in facts that is refused. */
function withoutUndefined<T extends object>(value: T): T {
  const given = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(given) as T;
}
