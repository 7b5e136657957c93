import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { mailable } from '../../deliveries/index.ts';
import { type ItemRow, itemColumns, type Reader, visibleItem } from '../../disclosure/index.ts';
import type { OrganisationWork } from '../../identity/index.ts';
import { days, later, toInstant } from '../../platform/clock.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';

/** What a copy of a telephone call is written from. */
export interface CopyRow extends ItemRow {
  desk_name: string;
  phoned_at: string;
  caller: string | null;
  read_back: boolean;
  state: string;
  /** NULL unless the label lets the text into a mail. */
  title: string | null;
  body: string | null;
  /** Where a reply is read; NULL where the desk takes no mail. */
  desk: string | null;
  /** Where the desk answers the telephone. */
  desk_phone: string | null;
}

/** The report as the organisation that called sees it now; undefined while it does not. */
export const copyAbout = (
  work: Work<ActorKeys & Reader>,
  { itemId, mail }: { readonly itemId: number; readonly mail: string },
): Promise<CopyRow | undefined> => {
  const may = sql`i.tlp = any(${sql.val([...mailable])}::text[]) and not i.personal_data and i.ending is null`;
  return work.row(
    sql<CopyRow>`select ${itemColumns}, s.name as desk_name, r.phoned_at, r.read_back, r.state, k.name as caller,
        case when ${may} then r.title end as title, case when ${may} then r.body end as body,
        desk_of_call_copy(${mail}::uuid) as desk,
        (select c.phone from contact c where c.org_id = r.sender_org and c.role = 'desk_24_7' order by c.id limit 1)
          as desk_phone
      from report r join item i on i.id = r.item_id join organisation s on s.id = r.sender_org
      left join report_caller k on k.item_id = i.id
      where i.id = ${itemId} and r.on_behalf_of = ${work.actor.orgId} and r.phoned_at is not null
        and ${visibleItem(work.actor, work.now)}`,
  );
};

/** Whose copy is replied to, and about which report. */
export interface RepliedCopy {
  owner_org: number;
  org_id: number;
  org_uid: string;
  item_id: number;
  item_uid: string;
  sent_at: string;
}

export const copyReplied = (work: Work<ActorKeys>, uid: string) =>
  work.row(
    sql<RepliedCopy>`select owner_org, org_id, org_uid, item_id, item_uid, sent_at from call_copy_replied(${uid})`,
  );

/** Asked to correct one report in a day; beyond it, a reply is a mail like any other. */
const MOST_ASKED = 20;

const aDayBefore = (work: OrganisationWork): string => toInstant(later(work.now, -days(1)));

/** Whether a reply to this copy would still correct; else whoever has its address has no more than anybody. */
export async function mayCorrect(work: OrganisationWork, copy: string): Promise<boolean> {
  const row = await work.row(
    sql<{
      may: boolean;
    }>`select correctable(${copy}, ${aDayBefore(work)}, ${MOST_ASKED}) as may`,
  );
  return row!.may;
}

/** Puts what the reply says beside the report, for the acting desk; undefined where nothing is to be corrected any more. */
export async function askCorrection(
  work: OrganisationWork,
  copy: string,
  text: string,
): Promise<string | undefined> {
  const uid = randomUUID();
  const row = await work.row(
    sql<{
      asked: boolean;
    }>`select ask_correction(${copy}, ${uid}, ${text}, ${work.at}, ${aDayBefore(work)}, ${MOST_ASKED}) as asked`,
  );
  return row!.asked ? uid : undefined;
}
