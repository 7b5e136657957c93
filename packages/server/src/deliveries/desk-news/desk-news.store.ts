import { sql } from 'kysely';
import { type ReadingActor, visibleItem } from '../../disclosure/index.ts';
import { later, minutes } from '../../platform/clock.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import type { MailCounts, MailFrom, NewsCount, NewsKind } from './desk-news.ts';

/** Between two letters to a desk; what comes meanwhile is told together. */
const QUIET = minutes(10);

/**
 * Notes that a report has something new for these of its parties, in the transaction of the change; a mail follows
 * within seconds, or within minutes where the desk has just had one. The actor is passed over.
 */
export const tellDesk = (
  work: Work<ActorKeys>,
  itemId: number,
  kind: NewsKind,
  orgs: readonly (number | null)[],
): void =>
  work.write(
    sql`select note_desk_news(${itemId}, ${kind}, ${sql.val(orgs.filter((org) => org !== null))}::bigint[])`,
  );

/** Notes that a mail came to the actor's own desk, in the same transaction. */
export const tellOfMail = (work: Work<ActorKeys>, from: MailFrom): void =>
  work.write(sql`select note_mail_news(${from === 'known'})`);

/** Makes letters of what waits; sent with the question for what is due. */
export const gatherNews = (work: Work<ActorKeys>): void =>
  work.write(sql`select gather_desk_news(${work.now}, ${later(work.now, -QUIET)})`);

/** What of a letter's news the reader may see at this moment, in numbers. */
export const newsFor = (work: Work<ReadingActor>, batch: string) =>
  work.rows(
    sql<NewsCount>`select n.kind, i.tlp, count(*)::int as count from desk_news n join item i on i.id = n.item_id
      where n.batch = ${batch}::uuid and n.org_id = ${work.actor.orgId} and i.ending is null
        and ${visibleItem(work.actor, work.now, 'i')}
      group by n.kind, i.tlp order by n.kind, i.tlp`,
  );

/** Counted no further: whoever has more opens the list. */
const MOST_COUNTED = 1000;

/**
 * Mails that wait at the reader's own desk at this moment, and drafts made of mails that nobody has opened since. Only
 * where a mail made the letter: else what else made it would be told by its hour to who may not see it.
 */
export async function mailsFor(work: Work<ReadingActor>, batch: string): Promise<MailCounts> {
  const org = work.actor.orgId;
  const row = await work.row(
    sql<MailCounts>`select
      (select count(*)::int from (select from arrival a where a.org_id = ${org} and a.state = 'quarantined'
        and a.reason <> 'automatic' limit ${MOST_COUNTED}) w) as quarantined,
      (select count(*)::int from (select from arrival a join report r on r.item_id = a.item_id
        where a.org_id = ${org} and a.state = 'accepted' and a.decided_at is null and r.state = 'draft'
          and r.version = 1 limit ${MOST_COUNTED}) d) as drafts
      where exists (select from desk_news n where n.batch = ${batch}::uuid and n.org_id = ${org} and n.kind = 'mail')`,
  );
  return row ?? { quarantined: 0, drafts: 0 };
}
