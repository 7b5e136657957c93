import { sql } from 'kysely';
import { DELIVER } from '../../deliveries/index.ts';
import type { OrganisationWork } from '../../identity/index.ts';
import { hours, later, toInstant } from '../../platform/clock.ts';

/** Mails of one address within an hour that are still answered: two programs that answer each other end here. */
const MOST_AN_HOUR = 10;

export interface Receipt {
  readonly address: string;
  readonly sha256: string;
  /** Message-ID of the mail it answers, where it has a plain one. */
  readonly answers: string | undefined;
}

/** Has a receipt mailed to a sender whom the desk knows, committed with the draft. */
export async function sendReceipt(work: OrganisationWork, receipt: Receipt): Promise<void> {
  const { address, sha256, answers } = receipt;
  const facts = { at: work.at, sha256, ...(answers && { answers }) };
  const since = toInstant(later(work.now, -hours(1)));
  await work.rows(
    sql`select deliver_mail_receipt(${address}, ${JSON.stringify(facts)}::jsonb, ${since}, ${MOST_AN_HOUR})`,
  );
  work.send({ queue: DELIVER, data: {} });
}
