import { randomUUID } from 'node:crypto';
import type { Tlp } from '@staffetta/contract';
import { sql } from 'kysely';
import { publish, type Target } from '../../packages/server/src/disclosure/index.ts';
import type { PlayerKey } from './cast.ts';
import type { World } from './world.ts';

export interface Shown {
  readonly id: number;
  readonly uid: string;
}

/**
 * A report that was already shown to some, written as rows: for tests of what comes after it. The way there
 * through the API has tests of its own.
 */
export async function showReport(
  world: World,
  by: PlayerKey,
  targets: readonly Target[],
  what: { tlp?: Tlp; title?: string; body?: string; personalData?: boolean } = {},
): Promise<Shown> {
  const { tlp = 'GREEN', title = 'Titolo', body = 'Testo', personalData = false } = what;
  const uid = randomUUID();
  return world.composed.work.run(await world.actor(by), async (work) => {
    const item = await work.row(
      sql<{
        id: number;
      }>`insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp,
          pap, personal_data, created_at)
        select ${uid}, 'report', ${work.actor.orgId}, ${work.actor.orgId}, uid, ${tlp}, 'GREEN',
          ${personalData}, ${work.at} from installation returning id`,
    );
    const id = item!.id;
    await work.rows(
      sql`insert into report (item_id, face, fact, title, body, state, sender_org, recipient_org,
          relay_policy, tlp_chosen, submitted_at, listed_at)
        values (${id}, 'threat', 'phishing', ${title}, ${body}, 'submitted', ${work.actor.orgId},
          ${work.actor.orgId}, '{}', true, ${work.at}, ${work.at})`,
    );
    await publish(work, { itemId: id, version: 1, tlp }, targets);
    return { id, uid };
  });
}
