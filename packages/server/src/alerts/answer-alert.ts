import type { AlertReply } from '@staffetta/contract';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { safeText } from '../reports/index.ts';
import { type AlertRow, findAlert } from './alerts.store.ts';
import { presentReply, replyIn } from './present.ts';
import { recordByBoth } from './record-answer.ts';
import { markSeen, type NewReply, writeReply } from './replies.store.ts';

/** The organisation has seen the alert. Throws `not_found` for who did not receive it. */
export async function seeAlert(work: ActorWork, uid: string): Promise<AlertReply> {
  const alert = await received(work, uid);
  const person = work.actor.personUid;
  const seen = await markSeen(work, alert.alert_id);
  if (!seen) return presentReply(replyIn(alert));
  await recordByBoth(work, alert, { act: 'alert.seen', facts: {}, person });
  return presentReply(seen);
}

/**
 * The organisation's answer, over the version that was read. Throws `not_found`, `version_conflict`, and
 * `wrong_state` when the item was withdrawn or recalled in the meantime.
 */
export async function answerAlert(
  work: ActorWork,
  uid: string,
  version: number,
  reply: NewReply,
): Promise<AlertReply> {
  const alert = await received(work, uid);
  if (alert.ending) throw refuse('wrong_state');
  const said = reply.comment && safeText('/comment', reply.comment).trim();
  const comment = said || undefined;
  const { answer, done, consent } = reply;
  const person = work.actor.personUid;
  // In one journey: what is written down is undone with the rest where the version was not the one read.
  const [written] = await Promise.all([
    writeReply(work, alert.alert_id, version, { ...reply, comment }),
    recordByBoth(work, alert, { act: 'alert.answered', facts: { answer, done, consent }, person }),
  ]);
  if (!written)
    throw refuse('version_conflict', { currentVersion: alert.reply_version ?? undefined });
  return presentReply(written);
}

async function received(work: ActorWork, uid: string): Promise<AlertRow> {
  const alert = await findAlert(work, uid);
  if (!alert || alert.reply_version === null) throw refuse('not_found');
  return alert;
}
