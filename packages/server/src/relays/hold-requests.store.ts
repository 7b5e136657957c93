import { randomUUID } from 'node:crypto';
import type { HoldRequest } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorWork } from '../identity/actor.ts';

export interface RequestRow {
  hold_id: number;
  uid: string;
  item_id: number;
  item_uid: string;
  from_name: string | null;
  message: string | null;
  review_on: string;
  state: HoldRequest['state'];
  asked_at: string;
}

const columns =
  sql.raw(`r.hold_id, r.uid, r.item_id, i.uid as item_uid, o.name as from_name, r.message,
  to_char(r.review_on, 'YYYY-MM-DD') as review_on, r.state, r.asked_at`);

export interface NewRequest {
  readonly holdId: number;
  readonly itemId: number;
  readonly ownerOrg: number;
  readonly message: string | undefined;
  readonly reviewOn: string;
}

/** Writes what the owner of the facts will read of a hold. */
export const insertRequest = (work: ActorWork, request: NewRequest) =>
  work.rows(
    sql`insert into hold_request (hold_id, uid, item_id, owner_org, placed_by, message, review_on, state, asked_at)
      values (${request.holdId}, ${randomUUID()}, ${request.itemId}, ${request.ownerOrg}, ${work.actor.orgId},
        ${request.message ?? null}, ${request.reviewOn}, 'open', ${work.at})`,
  );

/** Requests on facts of the actor's organisation, newest first. */
export const requestsToOwner = (work: ActorWork, before: number, limit: number) =>
  work.rows(
    sql<RequestRow>`select ${columns} from hold_request r join item i on i.id = r.item_id
      left join organisation o on o.id = r.placed_by
      where r.owner_org = ${work.actor.orgId} and r.hold_id < ${before}
      order by r.hold_id desc limit ${limit}`,
  );

export const findRequest = (work: ActorWork, uid: string) =>
  work.row(
    sql<RequestRow>`select ${columns} from hold_request r join item i on i.id = r.item_id
      left join organisation o on o.id = r.placed_by
      where r.uid = ${uid} and r.owner_org = ${work.actor.orgId}`,
  );

/** The owner's answer, in the office's row too; undefined when the request is no longer open. */
export async function answerRequest(
  work: ActorWork,
  uid: string,
  accept: boolean,
): Promise<number | undefined> {
  const row = await work.row(
    sql<{ item_id: number | null }>`select answer_hold(${uid}, ${accept}) as item_id`,
  );
  if (!row?.item_id) return undefined;
  await work.rows(
    sql`update hold_request set state = ${accept ? 'accepted' : 'declined'},
        answered_by = ${work.actor.personId}, answered_at = ${work.at}
      where uid = ${uid} and owner_org = ${work.actor.orgId}`,
  );
  return row.item_id;
}
