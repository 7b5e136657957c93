import pg from 'pg';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Holds rows as another transaction would: whoever wants to change them waits until `act` has ended.
 * `waiting` resolves when so many do, one behind the other. */
export async function whileHeld(
  world: World,
  rows: string,
  act: (waiting: (many?: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  const holder = new pg.Client({ connectionString: world.database.ownerUrl });
  await holder.connect();
  try {
    await holder.query(`begin; ${rows} for update`);
    const { rows: own } = await holder.query('select pg_backend_pid() as pid');
    await act((many = 1) =>
      until(async () => {
        const { rowCount } = await holder.query(
          `with recursive waiting(pid) as (select $1::int union
             select l.pid from pg_locks l join waiting w on w.pid = any(pg_blocking_pids(l.pid)) where not l.granted)
           select from waiting where pid <> $1`,
          [own[0].pid],
        );
        return rowCount! >= many;
      }),
    );
    await holder.query('rollback');
  } finally {
    await holder.end();
  }
}
