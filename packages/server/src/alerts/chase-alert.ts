import type { OutputOf, operations } from '@staffetta/contract';
import { DELIVER } from '../deliveries/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { later, toInstant, toMicros } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { chaseAfter, mayChaseAt } from './alert.ts';
import { chaseSilent, findAlert } from './alerts.store.ts';

/**
 * Writes again to every organisation that has not answered. Throws `not_found`, `wrong_state` when the item has
 * ended, `too_many_requests` (with the seconds to wait) when they were written to just now.
 */
export async function chaseAlert(
  work: ActorWork,
  uid: string,
): Promise<OutputOf<typeof operations.alerts.chase>> {
  const alert = await findAlert(work, uid);
  if (alert?.alert_owner !== work.actor.orgId) throw refuse('not_found');
  if (alert.ending) throw refuse('wrong_state');
  if (alert.held) throw refuse('forwarding_suspended');
  const wait = chaseAfter(alert.urgency);
  const chased = await chaseSilent(work, alert.alert_id, toInstant(later(work.now, -wait)));
  if (chased === undefined) {
    const left = (toMicros(mayChaseAt(alert)) - work.now) / 1_000_000;
    throw refuse('too_many_requests', { retryAfter: Math.max(1, Math.ceil(left)) });
  }
  await record(
    work,
    {
      act: 'alert.chased',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'alert', id: uid },
      facts: { chased },
    },
    { organisations: [work.actor.orgId] },
  );
  work.send({ queue: DELIVER, data: { alert: uid } });
  return { chased, mayChaseAt: toInstant(later(work.now, wait)) };
}
