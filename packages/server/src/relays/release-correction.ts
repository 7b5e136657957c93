import { correctTree } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { checkText, requirePasses } from './assess.ts';
import { noteCorrected } from './correct-relay.ts';
import { assessOwn, takeVersion } from './own-relay.ts';
import { closeCorrection, type OwnRelay, replaceText } from './relays.store.ts';

/** The second person lets a new title and text take the place of the old ones, everywhere the relay went. */
export async function releaseCorrection(
  work: ActorWork,
  relay: OwnRelay,
  read: number,
): Promise<void> {
  const { correction } = relay;
  if (!correction) throw refuse('wrong_state');
  const version = await takeVersion(work, relay, read);
  if (correction.authorId === work.actor.personId) throw refuse('second_person_needed');
  const assessed = await assessOwn(work, relay);
  const { title, body, reason } = correction;
  requirePasses(await checkText(work, assessed, { title, text: body }));
  await replaceText(work, relay.item_id, { title, body });
  await closeCorrection(work, relay.item_id);
  await correctTree(work, relay.item_id, {
    reason,
    note: correction.note ?? undefined,
    struck: [],
    newText: true,
  });
  await noteCorrected(work, relay, version + 1, assessed, { reason, struck: 0, newText: true });
}
