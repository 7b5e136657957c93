import type pg from 'pg';
import type { Populated } from '../tests/harness/populate.ts';

/**
 * Fills up to so many closed reports from the banks to their hub, as rows: a store that has been in use for years.
 * One in fifty is still waiting for the hub.
 */
export async function holdReports(owner: pg.Pool, cast: Populated, wanted: number): Promise<void> {
  const hub = cast.orgs.outsourcer.id;
  const bank = cast.orgs.bank2.id;
  const client = await owner.connect();
  try {
    await client.query("set search_path = staffetta; set timezone = 'UTC'");
    const { rows } = await client.query<{ n: string }>('select count(*) as n from report');
    const missing = wanted - Number(rows[0]!.n);
    if (missing <= 0) return;
    await client.query('begin');
    await client.query(
      `create temporary table made on commit drop as
       with items as (
         insert into item (uid, kind, owner_org, controller_id, origin_installation, tlp, pap, created_at)
         select gen_random_uuid(), 'report', $1, $1, (select uid from installation), 'AMBER', 'AMBER',
                timestamptz '2025-01-01' + n * interval '1 minute'
         from generate_series($3::int + 1, $3::int + $2::int) n
         returning id, created_at)
       select id, created_at, row_number() over (order by id) as n from items`,
      [bank, missing, Number(rows[0]!.n)],
    );
    await client.query(
      `insert into report (item_id, face, fact, title, body, state, sender_org, recipient_org, relay_policy,
         tlp_chosen, submitted_at, received_at, closed_at, listed_at, receipt_number)
       select id, 'fraud', 'phishing', 'Segnalazione ' || n, 'Testo della segnalazione',
         case when n % 50 = 0 then 'submitted' else 'closed' end, $1, $2,
         '{"allowed":false,"tiers":[],"sectors":[],"attribution":"anonymous"}', true, created_at,
         case when n % 50 = 0 then null else created_at end, case when n % 50 = 0 then null else created_at end,
         created_at, 'B/' || n
       from made`,
      [bank, hub],
    );
    await client.query(
      `insert into entry (audience_id, position, item_id, version, kind)
       select a.id, (extract(epoch from m.created_at) * 1000000)::bigint, m.id, 1, 'show'
       from made m, audience a where a.key in ('org:' || $1, 'org:' || $2)
       on conflict do nothing`,
      [bank, hub],
    );
    await client.query('commit');
    await client.query('analyze item, report, entry');
  } finally {
    client.release();
  }
}
