import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { MailInConfig } from '../../packages/server/src/config/index.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** A server in a process of its own that takes mail into a world's database. */
export interface Intake {
  /** Of its door; 0 where it has none. */
  readonly port: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL('./mail-in-process.ts', import.meta.url));

/** Starts it; resolves when it takes mail. */
export async function startIntake(world: World, mailIn: MailInConfig): Promise<Intake> {
  const { database, filesFolder } = world;
  const given = JSON.stringify({ appUrl: database.appUrl, filesFolder, mailIn });
  const child: ChildProcess = spawn(process.execPath, [program, given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(child.stdout!), 'line'),
    ended.then(() => Promise.reject(new Error('the intake did not start'))),
  ]);
  return {
    port: Number(line),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Holds up whoever enters a mail: `begin` sends some, `act` is called when `many` of them are held up. */
export async function whileTheyWait(
  world: World,
  many: number,
  { begin, act }: { begin: () => Promise<void>; act: () => Promise<void> },
): Promise<void> {
  const client = new pg.Client({ connectionString: world.database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin; lock table staffetta.arrival in exclusive mode');
    await begin();
    await until(async () => {
      const { rowCount } = await client.query(
        // Of this database: the tables of all that come from one template have the same number.
        `select from pg_locks l join pg_database d on d.oid = l.database
         where not l.granted and l.relation = 'staffetta.arrival'::regclass and d.datname = current_database()`,
      );
      return rowCount! >= many;
    });
    await act();
    await client.query('rollback');
  } finally {
    await client.end();
  }
}
