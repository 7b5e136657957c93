import { sql } from 'kysely';
import type { ActorWork } from '../identity/index.ts';
import type { ItemWords } from '../retention/index.ts';

/** Items that the actor sees and of which some text, read by it or not, was found to hold a value. */
export const itemsTelling = async (
  work: ActorWork,
  kind: string,
  value: string,
  limit: number,
): Promise<number[]> => {
  const rows = await work.rows(
    sql<{ id: number }>`select t as id from items_telling(${kind}, ${value}, ${limit}) t`,
  );
  return rows.map(({ id }) => id);
};

export interface ReadableText extends ItemWords {
  readonly item_id: number;
}

/**
 * The texts of items that the actor may read, each by the row security of its own table, with the places of
 * `texts_of_item`; mails that went out say nothing that does not stand here.
 */
export const readableTexts = (work: ActorWork, items: readonly number[]) =>
  work.rows(
    sql<ReadableText>`with wanted as materialized (
        select i.id from item i where i.id = any(${sql.val([...items])}::bigint[]))
      select w.id as item_id, t.place, t.key, t.words from wanted w cross join lateral (
        select 'title' as place, '' as key, r.title as words from report r where r.item_id = w.id
        union all select 'body', '', r.body from report r where r.item_id = w.id
        union all select 'act', '', r.act_filed::text from report r where r.item_id = w.id
        union all select 'disruption', '', r.disruption::text from report r where r.item_id = w.id
        union all select 'version', v.version::text, v.content::text from report_version v where v.item_id = w.id
        union all select p.place, '', p.words from report_caller c
          cross join lateral (values ('caller-name', c.name), ('caller-phone', c.phone)) p(place, words)
          where c.item_id = w.id
        union all select 'message', m.id::text, m.body from message m where m.item_id = w.id
        union all select 'relay-title', '', y.title from relay y where y.item_id = w.id
        union all select 'relay-body', '', y.body from relay y where y.item_id = w.id
        union all select 'work-title', '', k.original_title from relay_work k where k.item_id = w.id
        union all select 'work-body', '', k.original_body from relay_work k where k.item_id = w.id
        union all select 'work-findings', '', k.findings::text from relay_work k where k.item_id = w.id
        union all select 'work-edits', '', k.edits::text from relay_work k where k.item_id = w.id
        union all select 'work-correction', '', k.correction::text from relay_work k where k.item_id = w.id
        union all select 'work-refused', '', k.refused_because from relay_work k where k.item_id = w.id
        union all select 'notice', n.version::text, n.note from undo_notice n where n.item_id = w.id
        union all select 'unblock', n.version::text, n.indicators::text from undo_notice n where n.item_id = w.id
        union all select 'hold', h.id::text, h.reason from hold h where h.item_id = w.id
        union all select 'hold-request', q.hold_id::text, q.message from hold_request q where q.item_id = w.id
        union all select 'actions', a.id::text, to_json(a.actions)::text from alert a
          where a.item_id = w.id and a.actions is not null
        union all select 'question', a.id::text, a.question from alert a where a.item_id = w.id
        union all select 'comment', x.alert_id || ':' || x.org_id, x.comment
          from alert a join alert_recipient x on x.alert_id = a.id where a.item_id = w.id
        union all select p.place, v.id::text, p.words from arrival v cross join lateral (values
          ('arrival-subject', v.subject), ('arrival-body', v.body), ('arrival-note', v.note),
          ('arrival-sender', v.sender), ('arrival-sender-name', v.sender_name), ('arrival-number', v.message_id),
          ('arrival-proof', v.authentication::text), ('arrival-decision', v.decision)) p(place, words)
          where v.item_id = w.id
            or (v.item_id is null and v.alert_id in (select a.id from alert a where a.item_id = w.id))
        union all select p.place, g.org_id::text, p.words from report_registration g
          cross join lateral (values ('registry-number', g.number), ('registry', g.register)) p(place, words)
          where g.item_id = w.id
        union all select 'file-name', f.id::text, f.name from file f where f.item_id = w.id
      ) t
      where t.words is not null and t.words <> ''
      union all
      select f.item_id, 'file-finds', f.key, f.words
      from finds_in_files(array(select w.id from wanted w)) f
      union all
      select e.item_id, 'registry-entry', e.key, e.words
      from own_registry_entries(array(select w.id from wanted w)) e`,
  );
