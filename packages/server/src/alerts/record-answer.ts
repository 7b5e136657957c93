import { agreementBetween } from '../agreements/index.ts';
import type { ReadingActor } from '../disclosure/index.ts';
import { record } from '../journal/index.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import type { AlertRow } from './alerts.store.ts';

export interface Answering {
  readonly act: 'alert.seen' | 'alert.answered';
  readonly facts: Readonly<Record<string, string | boolean>>;
  /** Undefined where the organisation answered by mail: nobody's word but its own. */
  readonly person: string | undefined;
}

/** In one's own journal with the person; in the sender's, and the shared log, as the organisation's. */
export async function recordByBoth(
  work: Work<ReadingActor>,
  alert: AlertRow,
  { act, facts, person }: Answering,
): Promise<void> {
  const { orgId, orgUid } = work.actor;
  const subject = { kind: 'alert', id: alert.alert_uid };
  const told = { act, subject, facts, actor: { org: orgUid } };
  const own = { ...told, actor: { org: orgUid, ...(person !== undefined && { person }) } };
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
