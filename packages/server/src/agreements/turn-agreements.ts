import { record } from '../journal/index.ts';
import { originInstallation } from '../organisations/index.ts';
import { today } from '../platform/calendar.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { takeTurned } from './terms.store.ts';

/**
 * Writes down, once a day and acting for nobody, which agreements came into force or expired: into the parties'
 * journals and the shared log, and who knows of whom follows. What is allowed never waits for this: see `stateOn`.
 * Gives how many turned.
 */
export async function turnAgreements(work: Work<ActorKeys>): Promise<number> {
  const turned = await takeTurned(work, today(work.now));
  const actor = { org: await originInstallation(work) };
  for (const row of turned)
    await record(
      work,
      {
        act: row.state === 'expired' ? 'agreement.expired' : 'agreement.in-force',
        actor,
        subject: { kind: 'agreement', id: row.uid, version: row.version },
      },
      { organisations: row.parties, agreements: [row.agreement_id] },
    );
  return turned.length;
}
