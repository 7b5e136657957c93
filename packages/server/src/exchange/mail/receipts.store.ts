import { sql } from 'kysely';
import { DELIVER } from '../../deliveries/index.ts';
import type { OrganisationWork } from '../../identity/index.ts';
import { hours, later, toInstant } from '../../platform/clock.ts';

/** Mails of one address within an hour that are still answered: two programs that answer each other end here. */
const MOST_AN_HOUR = 10;

export type RefusedMail = 'too_large' | 'unreadable' | 'holds_cards';

export interface Receipt {
  readonly address: string;
  /** Of what arrived; undefined where it was not taken. */
  readonly sha256: string | undefined;
  /** Why it was not taken. */
  readonly refused?: RefusedMail;
  /** Message-ID of the mail it answers, where it has a plain one. */
  readonly answers: string | undefined;
}

/** Has a receipt mailed to a sender whom the desk knows, committed with the draft. */
export async function sendReceipt(work: OrganisationWork, receipt: Receipt): Promise<void> {
  const { address, sha256, refused, answers } = receipt;
  const facts = {
    at: work.at,
    ...(sha256 && { sha256 }),
    ...(refused && { refused }),
    ...(answers && { answers }),
  };
  const since = toInstant(later(work.now, -hours(1)));
  await work.rows(
    sql`select deliver_mail_receipt(${address}, ${JSON.stringify(facts)}::jsonb, ${since}, ${MOST_AN_HOUR})`,
  );
  work.send({ queue: DELIVER, data: {} });
}
