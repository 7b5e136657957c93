import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { refuse } from '../platform/errors.ts';

export interface Kept {
  readonly status: number;
  readonly answer: string;
}

export interface RepeatKey {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

/** Hash of what was asked: method, path and body. The same key with another hash is refused. */
export const hashOf = (method: string, url: string, body: unknown): Buffer =>
  createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(JSON.stringify(body ?? null))
    .digest();

/**
 * Takes the key in this transaction. A request with the same key that is still running is waited for
 * (unique index); one that committed gives back its answer. Throws `idempotency_key_reused` on another body.
 */
export async function takeKey(work: Work<ActorKeys>, repeat: RepeatKey): Promise<Kept | undefined> {
  const fresh = await work.row(
    sql<{ key: string }>`insert into idempotency (actor, key, request_hash, created_at)
      values (${repeat.actor}, ${repeat.key}, ${repeat.requestHash}, ${work.at})
      on conflict do nothing returning key`,
  );
  if (fresh) return undefined;
  const kept = await work.row(
    sql<{ request_hash: Buffer; status: number; answer: string | null }>`
      select request_hash, status, answer from idempotency
      where actor = ${repeat.actor} and key = ${repeat.key}`,
  );
  if (!kept?.request_hash.equals(repeat.requestHash)) throw refuse('idempotency_key_reused');
  // What it told of has been erased since.
  if (kept.answer === null) throw refuse('not_found');
  return { status: kept.status, answer: kept.answer };
}

/**
 * Keeps the answer beside the key, in the same transaction as the change. Gives the answer as it was kept: at once, or
 * with the commit where it holds what only the last statement tells.
 */
export function keepAnswer(
  work: Work<ActorKeys>,
  repeat: RepeatKey,
  kept: Kept,
): string | Promise<string> {
  const which = sql`idempotency.actor = ${repeat.actor} and idempotency.key = ${repeat.key}`;
  const last = work.takeLast();
  if (!last) {
    work.write(
      sql`update idempotency set status = ${kept.status}, answer = ${kept.answer} where ${which}`,
    );
    return kept.answer;
  }
  // The mark stands inside a JSON string: so must the value, whatever characters it has.
  const inside = sql`substr(to_json(last.value)::text, 2, length(to_json(last.value)::text) - 2)`;
  const row = work.row(
    sql<{ answer: string }>`with last as (${last.query})
      update idempotency set status = ${kept.status}, answer = replace(${kept.answer}, ${last.mark}, ${inside})
      from last where ${which} returning idempotency.answer`,
  );
  const answer = row.then((found) => found!.answer);
  // Where it fails, the commit fails, and says so.
  answer.catch(() => {});
  return answer;
}
