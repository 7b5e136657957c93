import { createClient } from '@staffetta/contract';
import { newSecret } from '../identity/index.ts';
import type { Stage } from './place.store.ts';

/**
 * The people whose sign-in links are printed accept their invitations as anybody does, through the public API. Each
 * takes a random password that nobody keeps: the demonstration is entered by its links.
 */
export async function acceptInvitations(stage: Stage, origin: string): Promise<void> {
  const { session } = createClient({ origin, language: 'it' });
  const people = Object.values(stage).flatMap((placed) => Object.values(placed.people));
  for (const { invitation } of people) {
    if (!invitation) continue;
    await session.acceptInvitation({ body: { secret: invitation, password: newSecret() } });
  }
}
