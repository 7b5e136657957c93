import type { News } from '@staffetta/contract';
import { sql } from 'kysely';
import { visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';

/** How many events one look brings at most; a reader who missed more loads the page again anyway. */
const MOST = 100;

export interface Positioned {
  readonly news: News;
  /** Position of the entry or leaf it comes from: strictly increasing in commit order. */
  readonly position: number;
}

interface Row {
  kind: 'report' | 'relay' | 'alert';
  uid: string;
  position: number;
}

const positioned = (rows: Row[]): Positioned[] =>
  rows.map(({ kind, uid, position }) => ({ news: { kind, uid }, position }));

/** Items shown, replaced or recalled to the actor's audiences after a position. */
export async function newEntries(work: ActorWork, after: number): Promise<Positioned[]> {
  const { orgId, personId } = work.actor;
  const rows = await work.rows(
    sql<Row>`select i.kind, i.uid, max(e.position) as position
      from audience_member m
      cross join lateral (
        select e.item_id, e.position from entry e
        where e.audience_id = m.audience_id and e.position > ${after}
        order by e.position desc limit ${MOST}
      ) e
      join item i on i.id = e.item_id
      where m.org_id = ${orgId} and (m.person_id is null or m.person_id = ${personId})
        and m.to_position is null and ${visibleItem(work.actor, work.now)}
      group by i.kind, i.uid order by position limit ${MOST}`,
  );
  return positioned(rows);
}

/**
 * Acts written after a position into the logs that the actor's organisation reads: its own journal and the
 * shared logs. Only what concerns an item or alert that this person may see, and only which.
 */
export async function newActs(work: ActorWork, after: number): Promise<Positioned[]> {
  const { orgId } = work.actor;
  const rows = await work.rows(
    sql<Row>`with told as (
        select l.payload::jsonb -> 'subject' as subject, l.position
        from log_reader r
        cross join lateral (
          select l.payload, l.position from leaf l where l.log_id = r.log_id
          order by l.number desc limit ${MOST}
        ) l
        where r.org_id = ${orgId} and l.position > ${after} and l.payload is not null
      ), subject as (
        select subject ->> 'kind' as kind, subject ->> 'id' as uid, max(position) as position
        from told where subject ->> 'kind' in ('report', 'relay', 'alert') group by 1, 2
      )
      select i.kind, i.uid, s.position from subject s join item i on i.uid = s.uid::uuid
      where s.kind in ('report', 'relay') and ${visibleItem(work.actor, work.now)}
      union all
      select 'alert', a.uid, s.position from subject s join alert a on a.uid = s.uid::uuid
      join item i on i.id = a.item_id
      where s.kind = 'alert' and ${visibleItem(work.actor, work.now)}
      order by position limit ${MOST}`,
  );
  return positioned(rows);
}

/** The newest alerts to the actor's organisation. Numbers follow no commit order: the stream remembers which it told. */
export async function newestAlerts(work: ActorWork): Promise<string[]> {
  const rows = await work.rows(
    sql<{ uid: string }>`select a.uid from (
        select r.alert_id from alert_recipient r where r.org_id = ${work.actor.orgId}
        order by r.alert_id desc limit 20
      ) r join alert a on a.id = r.alert_id join item i on i.id = a.item_id
      where ${visibleItem(work.actor, work.now)}`,
  );
  return rows.map(({ uid }) => uid);
}
