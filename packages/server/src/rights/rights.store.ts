import { randomUUID } from 'node:crypto';
import type { RightsRequest, RightsWish } from '@staffetta/contract';
import { sql } from 'kysely';
import { type ItemRow, itemColumns, visibleItem } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

export interface RequestRow {
  id: number;
  uid: string;
  right: RightsRequest['right'];
  asker: string;
  identity: string;
  about_kind: RightsRequest['kind'];
  about_value: string;
  instead: string | null;
  words: string | null;
  asked_on: string;
  due_on: string;
  extended_at: string | null;
  extended_because: string | null;
  outcome: RightsRequest['outcome'] | null;
  reason: string | null;
  answered_at: string | null;
}

export const requestColumns = sql`q.id, q.uid, q."right", q.asker, q.identity, q.about_kind, q.about_value, q.instead,
  q.words, q.asked_on::text as asked_on, q.due_on::text as due_on, q.extended_at, q.extended_because, q.outcome, q.reason, q.answered_at`;

export type NewRequest = Pick<
  RequestRow,
  | 'right'
  | 'asker'
  | 'identity'
  | 'about_kind'
  | 'about_value'
  | 'instead'
  | 'words'
  | 'asked_on'
  | 'due_on'
>;

export const insertRequest = async (work: ActorWork, one: NewRequest): Promise<RequestRow> =>
  (await work.row(
    sql<RequestRow>`insert into rights_request as q (uid, org_id, "right", asker, identity, about_kind, about_value,
        instead, words, asked_on, due_on, created_at)
      values (${randomUUID()}, ${work.actor.orgId}, ${one.right}, ${one.asker}, ${one.identity}, ${one.about_kind},
        ${one.about_value}, ${one.instead}, ${one.words}, ${one.asked_on}, ${one.due_on}, ${work.at})
      returning ${requestColumns}`,
  ))!;

/** The organisation's own request. */
export const findRequest = (work: ActorWork, uid: string) =>
  work.row(
    sql<RequestRow>`select ${requestColumns} from rights_request q
      where q.org_id = ${work.actor.orgId} and q.uid = ${uid}`,
  );

export const closeRequest = (work: ActorWork, id: number, outcome: string, reason: string) =>
  work.row(
    sql<{ id: number }>`update rights_request
      set outcome = ${outcome}, reason = ${reason}, answered_at = ${work.at}
      where id = ${id} and outcome is null returning id`,
  );

/** Two months more for the request and those asked; false where it is closed or was extended. */
export const takeLonger = async (work: ActorWork, id: number, due: string, because: string) =>
  (
    await work.row(
      sql<{
        done: boolean;
      }>`select extend_rights_request(${id}, ${due}, ${because}, ${work.at}) as done`,
    )
  )?.done === true;

/** A text that holds the value, or held it when it was decided on. */
export interface TextRow extends ItemRow {
  title: string;
  owner_uid: string | null;
  owner_name: string | null;
  owner_kind: string | null;
}
export interface FoundRow extends TextRow {
  /** null: it stands in texts alone. */
  observable_id: number | null;
}

const texts = sql`${itemColumns}, coalesce(r.title, y.title) as title, o.uid as owner_uid, o.name as owner_name,
  o.kind as owner_kind`;
const ofTexts = sql`left join organisation o on o.id = i.owner_org
  left join report r on r.item_id = i.id left join relay y on y.item_id = i.id`;

/** So many of the newest of each audience are looked at: a person's value stands in few. */
export const LOOKED_AT = 200;

/** Items that the actor sees and that hold a value by the index of values, and those of `telling`, whose texts do. */
export const itemsWith = (
  work: ActorWork,
  kind: string,
  value: string,
  telling: readonly number[],
) =>
  work.rows(
    sql<FoundRow>`with wanted as materialized (
        select o.id from numbers_of_observables(${JSON.stringify([{ kind, value }])}::jsonb) o),
      candidates as materialized (
        select c.item_id from wanted w cross join lateral (
          select e.item_id from (
            select distinct m.audience_id from audience_member m
            where m.org_id = ${work.actor.orgId}
              and (m.person_id is null or m.person_id = ${work.actor.personId})) mine
          cross join lateral (
            select o.item_id from observable_entry o
            where o.observable_id = w.id and o.audience_id = mine.audience_id
            order by o.position desc limit ${LOOKED_AT}) e
          union
          (select io.item_id from item_observable io
           where io.observable_id = w.id and io.owner_org = ${work.actor.orgId}
           order by io.item_id desc limit ${LOOKED_AT})) c),
      telling as materialized (select unnest(${sql.val([...telling])}::bigint[]) as item_id)
      select ${texts}, h.observable_id
      from (select item_id from candidates union select item_id from telling) c
      join item i on i.id = c.item_id
      left join (item_observable h join wanted w on w.id = h.observable_id) on h.item_id = i.id ${ofTexts}
      where i.ending is distinct from 'erased' and ${visibleItem(work.actor, work.now)}
        and (h.observable_id is not null or i.id in (select item_id from telling))
      order by i.id desc limit ${LOOKED_AT}`,
  );

/** Mails of the actor's desk that belong to no text, and are found with none. */
export async function unsearchedMails(work: ActorWork): Promise<number> {
  const row = await work.row(
    sql<{ n: number }>`select count(*)::int as n from arrival a
      where a.org_id = ${work.actor.orgId} and a.item_id is null and a.alert_id is null`,
  );
  return row!.n;
}

/** Items that were decided on and that the actor still sees, whether or not they hold the value any more. */
export const itemsDecided = (work: ActorWork, request: number) =>
  work.rows(
    sql<TextRow>`select ${texts} from rights_decision d join item i on i.id = d.item_id ${ofTexts}
      where d.request_id = ${request} and ${visibleItem(work.actor, work.now)}
      order by i.id desc`,
  );

export interface DecisionRow {
  item_id: number;
  owner_org: number;
  decision: 'erase' | 'restrict' | 'rectify' | 'keep' | 'ask';
  state: RightsWish['state'] | null;
  reply: string | null;
}

export const decisionsOn = (work: ActorWork, request: number) =>
  work.rows(
    sql<DecisionRow>`select item_id, owner_org, decision, state, reply from rights_decision where request_id = ${request}`,
  );

/** One decision an item and request; undefined where there is one already. */
export const insertDecision = (
  work: ActorWork,
  request: RequestRow,
  item: FoundRow,
  decision: DecisionRow['decision'],
) =>
  work.row(
    sql<{
      id: number;
    }>`insert into rights_decision (uid, request_id, item_id, hub_org, owner_org, decision, "right",
        about_kind, about_value, instead, due_on, state, decided_at)
      values (${randomUUID()}, ${request.id}, ${item.item_id}, ${work.actor.orgId}, ${item.owner_org}, ${decision},
        ${request.right}, ${request.about_kind}, ${request.about_value}, ${decision === 'ask' ? request.instead : null},
        ${request.due_on}, ${decision === 'ask' ? 'open' : null}, ${work.at})
      on conflict (request_id, item_id) do nothing returning id`,
  );

/** The owner that was asked about an item, for its journal. */
export const ownerAsked = (work: ActorWork, request: number, item: number) =>
  work.row(
    sql<{ owner_org: number; owner_uid: string; wish_uid: string }>`
      select owner_org, owner_uid, wish_uid from owner_asked(${request}, ${item})`,
  );

export interface WishRow extends ItemRow {
  id: number;
  uid: string;
  title: string;
  right: RightsWish['right'];
  about_kind: string;
  about_value: string;
  instead: string | null;
  due_on: string;
  state: RightsWish['state'];
}

export const wishColumns = sql`${itemColumns}, d.id, d.uid, coalesce(r.title, y.title) as title, d."right", d.about_kind,
  d.about_value, d.instead, d.due_on::text as due_on, d.state`;
/** Where they are read from, under the names d, i, r and y. */
export const ofWishes = sql`rights_decision d join item i on i.id = d.item_id
  left join report r on r.item_id = i.id left join relay y on y.item_id = i.id`;

/** What is asked about one of the actor's own items. */
export const findWish = (work: ActorWork, uid: string) =>
  work.row(
    sql<WishRow>`select ${wishColumns} from ${ofWishes}
      where d.owner_org = ${work.actor.orgId} and d.decision = 'ask' and d.uid = ${uid}`,
  );

export const replyToWish = (work: ActorWork, id: number, state: string, reply: string | null) =>
  work.row(
    sql<{
      id: number;
    }>`update rights_decision set state = ${state}, reply = ${reply}, replied_at = ${work.at}
      where id = ${id} and state = 'open' returning id`,
  );

/** The number of a value that is held somewhere. */
export const numberOf = async (work: ActorWork, kind: string, value: string) =>
  (
    await work.row(
      sql<{
        id: number;
      }>`select id from numbers_of_observables(${JSON.stringify([{ kind, value }])}::jsonb)`,
    )
  )?.id;

export const forgetRequests = (work: Work<ActorKeys>, before: string) =>
  work.rows(sql`select forget_rights_requests(${before})`);
