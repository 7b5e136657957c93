import type { Health } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { later, minutes, toMicros } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { listChecks } from './health.store.ts';

/** Older than this, what was found says nothing of now. */
export const FRESH = minutes(5);

/** What the checks found last, worst first. For the operator's administrators; there is nothing here for others. */
export async function showHealth(work: ActorWork): Promise<Health> {
  if (!work.actor.operator) throw refuse('not_found');
  const rows = await listChecks(work);
  const lookedAt = rows
    .map((row) => row.looked_at)
    .sort()
    .at(-1);
  return {
    ...(lookedAt !== undefined && { lookedAt }),
    watched: lookedAt !== undefined && later(toMicros(lookedAt), FRESH) > work.now,
    checks: rows.map(({ name, title, state, what, todo, since }) => ({
      name,
      title,
      state,
      what,
      ...(todo && { todo }),
      since,
    })),
  };
}
