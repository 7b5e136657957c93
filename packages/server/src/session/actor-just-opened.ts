import { type Actor, actorOfSession } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Opened } from './open-session.ts';

/** The actor behind a session opened in this very transaction. */
export async function actorJustOpened(work: Work<ActorKeys>, opened: Opened): Promise<Actor> {
  const actor = await actorOfSession(work, opened.tokenHash, work.at);
  if (!actor) throw new Error('a session that was just opened has no actor');
  return actor;
}
