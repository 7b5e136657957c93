import type { AlertReply } from '@staffetta/contract';
import { agreementBetween } from '../agreements/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { refuse } from '../platform/errors.ts';
import { safeText } from '../reports/index.ts';
import { type AlertRow, findAlert } from './alerts.store.ts';
import { presentReply, replyIn } from './present.ts';
import { markSeen, type NewReply, writeReply } from './replies.store.ts';

/** The organisation has seen the alert. Throws `not_found` for who did not receive it. */
export async function seeAlert(work: ActorWork, uid: string): Promise<AlertReply> {
  const alert = await received(work, uid);
  const seen = await markSeen(work, alert.alert_id);
  if (!seen) return presentReply(replyIn(alert));
  await recordByBoth(work, alert, 'alert.seen', {});
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
  // In one journey: what is written down is undone with the rest where the version was not the one read.
  const [written] = await Promise.all([
    writeReply(work, alert.alert_id, version, { ...reply, comment }),
    recordByBoth(work, alert, 'alert.answered', { answer, done, consent }),
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

/** In one's own journal with the person; in the sender's, and the shared log, as the organisation's. */
async function recordByBoth(
  work: ActorWork,
  alert: AlertRow,
  act: 'alert.seen' | 'alert.answered',
  facts: Record<string, string | boolean>,
) {
  const { orgId, orgUid, personUid } = work.actor;
  const subject = { kind: 'alert', id: alert.alert_uid };
  const own = { act, subject, facts, actor: { org: orgUid, person: personUid } };
  const told = { act, subject, facts, actor: { org: orgUid } };
  const crossed = async () => {
    const agreement = await agreementBetween(work, orgId, alert.alert_owner);
    if (agreement) await record(work, told, { agreements: [agreement.id] });
  };
  await Promise.all([
    record(work, own, { organisations: [orgId] }),
    record(work, told, { organisations: [alert.alert_owner] }),
    crossed(),
  ]);
}
