import type { ActorWork } from '../identity/index.ts';
import { hashSecret, newSecret } from '../identity/index.ts';
import { hours, later, toInstant } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { findColleague, insertDeputyLink } from './deputies.store.ts';
import { requireOwnRelay } from './own-relay.ts';
import { noteOwn } from './relay-acts.ts';

const LIFETIME = hours(4);

/**
 * Makes a link with which one colleague, who wrote nothing of it, may release this one relay. It opens nothing by
 * itself: the deputy signs in, and again.
 */
export async function askDeputy(
  work: ActorWork,
  uid: string,
  person: string,
): Promise<{ link: string; expiresAt: string }> {
  const relay = await requireOwnRelay(work, uid);
  const waits = relay.state === 'proposed' || relay.correction !== null;
  if (!waits) throw refuse('wrong_state');
  const colleague = await findColleague(work, person);
  if (!colleague) throw refuse('not_found');
  if (relay.authors.includes(colleague.id)) throw refuse('second_person_needed');
  const secret = newSecret();
  const expiresAt = toInstant(later(work.now, LIFETIME));
  await insertDeputyLink(work, {
    secretHash: hashSecret(secret),
    personId: colleague.id,
    itemId: relay.item_id,
    expiresAt,
  });
  const subject = { kind: 'relay', id: uid, version: relay.item_version } as const;
  await noteOwn(work, 'relay.deputy-asked', subject, { deputy: person });
  return { link: `/inoltri/${uid}/sostituto#${secret}`, expiresAt };
}
