import { record } from '../journal/index.ts';
import { originInstallation } from '../organisations/index.ts';
import { today } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { begunRenewals, takeTurned } from './terms.store.ts';

/**
 * Writes down, once a day and acting for nobody, which agreements came into force or expired: into the parties'
 * journals and the shared log, and who knows of whom follows. What is allowed never waits for this: see `stateOn`.
 * Gives how many turned.
 */
export async function turnAgreements(work: Work<ActorKeys>): Promise<number> {
  const day = today(work.now);
  const turned = await takeTurned(work, day);
  if (turned.length === 0) return 0;
  const actor = { org: await originInstallation(work) };
  const ids = turned.map((row) => row.agreement_id);
  const renewals = await begunRenewals(work, ids, day);
  const renewed = new Set(renewals.map((row) => row.predecessor_id));
  for (const row of turned) {
    // That it was renewed has been said when the successor's term began.
    if (row.state === 'expired' && renewed.has(row.agreement_id)) continue;
    await record(
      work,
      {
        act: row.state === 'expired' ? 'agreement.expired' : 'agreement.in-force',
        actor,
        subject: { kind: 'agreement', id: row.uid, version: row.version },
      },
      { organisations: row.parties, agreements: [row.agreement_id] },
    );
  }
  for (const row of renewals.filter((one) => ids.includes(one.successor_id)))
    await record(
      work,
      {
        act: 'agreement.renewed',
        actor,
        subject: { kind: 'agreement', id: row.uid, version: row.version },
        facts: { by: row.successor_uid },
      },
      { organisations: row.parties, agreements: [row.predecessor_id] },
    );
  return turned.length;
}
