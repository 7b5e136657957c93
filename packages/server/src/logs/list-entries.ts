import type { LogEntry } from '@staffetta/contract';
import type { Payload } from '@staffetta/journal';
import type { ActorWork } from '../identity/index.ts';
import { type Micros, toInstant } from '../platform/clock.ts';
import type { Cursors } from '../platform/cursor.ts';
import { refuse } from '../platform/errors.ts';
import { knownNames, type LeafRow, leavesBelow, readableLogs } from './logs.store.ts';

const USUAL_PAGE = 50;

/** A page of a log's entries, newest first. Throws `not_found` for a log that is not the reader's. */
export async function listEntries(
  work: ActorWork,
  cursors: Cursors,
  { uid, limit = USUAL_PAGE, cursor }: { uid: string; limit?: number; cursor?: string },
): Promise<{ items: LogEntry[]; next?: string }> {
  const log = (await readableLogs(work, uid))[0];
  if (!log) throw refuse('not_found');
  const scope = { ...work.actor, op: 'logs.entries', filter: uid };
  const below = cursor ? Number(cursors.open(scope, cursor)[0]) : Number.MAX_SAFE_INTEGER;
  const rows = await leavesBelow(work, log.id, below, limit + 1);
  const page = rows.slice(0, limit);
  const items = await describe(work, page);
  if (rows.length <= limit) return { items };
  return { items, next: cursors.seal(scope, [page.at(-1)!.number]) };
}

async function describe(work: ActorWork, rows: readonly LeafRow[]): Promise<LogEntry[]> {
  const payloads = rows.map((row) =>
    row.payload ? (JSON.parse(row.payload) as Payload) : undefined,
  );
  const actors = payloads.flatMap((payload) => (payload ? [payload.actor] : []));
  const names = await knownNames(
    work,
    actors.map((actor) => actor.org),
    actors.flatMap((actor) => (actor.person ? [actor.person] : [])),
  );
  return rows.map((row, index) => {
    const payload = payloads[index];
    const entry = {
      number: row.number,
      at: toInstant(row.position as Micros),
      leaf: row.hash.toString('hex'),
    };
    if (!payload) return entry;
    return { ...entry, at: payload.at, act: payload.act, ...who(payload, names), ...what(payload) };
  });
}

type Names = Awaited<ReturnType<typeof knownNames>>;

function who({ actor }: Payload, { orgs, people }: Names): Pick<LogEntry, 'actor'> {
  const orgName = orgs.get(actor.org);
  const personName = actor.person && people.get(actor.person);
  return {
    actor: {
      ...(orgName ? { organisation: { uid: actor.org, name: orgName } } : {}),
      ...(personName ? { person: { uid: actor.person!, name: personName } } : {}),
    },
  };
}

const what = ({ subject, facts }: Payload): Pick<LogEntry, 'subject' | 'facts'> => ({
  subject: {
    kind: subject.kind,
    id: subject.id,
    ...(subject.version === undefined ? {} : { version: subject.version }),
  },
  facts: facts as Record<string, unknown>,
});
