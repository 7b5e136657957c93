import type { KeyObject } from 'node:crypto';
import {
  type LogOwner,
  exportLog as linesOf,
  type Named,
  type StoredEntry,
} from '@staffetta/journal';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { type Micros, toInstant } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { type LogRow, leavesFrom, readableLogs } from './logs.store.ts';

const BATCH = 5_000;

/** One file holds at most so many entries: some 100 MB. */
const MOST = 100_000;

/**
 * The log as a signed file (docs/log-format.md). The export itself is written into the private journal.
 * Throws `not_found` for a log that is not the reader's, `too_large` past 100,000 entries.
 */
export async function exportLog(
  work: ActorWork,
  key: KeyObject,
  installation: Named,
  uid: string,
): Promise<Buffer> {
  const log = (await readableLogs(work, uid))[0];
  if (!log) throw refuse('not_found');
  if (log.size > MOST) throw refuse('too_large');
  const request = { log: ownerOf(log), installation, from: 1, to: log.size, at: work.at };
  const parts: Buffer[] = [];
  for await (const line of linesOf(request, stored(work, log), key)) parts.push(Buffer.from(line));
  await record(
    work,
    {
      act: 'export.made',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'log', id: log.uid },
      facts: { entries: log.size },
    },
    { organisations: [work.actor.orgId] },
  );
  return Buffer.concat(parts);
}

function ownerOf(log: LogRow): LogOwner {
  if (log.kind === 'private')
    return { id: log.uid, kind: 'private', owner: { id: log.owner_uid!, name: log.owner_name! } };
  return {
    id: log.uid,
    kind: 'shared',
    agreement: { id: log.agreement_uid!, name: log.agreement_title! },
    parties: log.parties.map(({ uid, name }) => ({ id: uid, name })),
  };
}

async function* stored(work: ActorWork, log: LogRow): AsyncGenerator<StoredEntry> {
  for (let from = 1; from <= log.size; from += BATCH)
    for (const row of await leavesFrom(work, log.id, from, log.size, BATCH))
      yield {
        n: row.number,
        at: toInstant(row.position as Micros),
        leaf: row.hash,
        salt: row.salt,
        payload: row.payload,
      };
}
