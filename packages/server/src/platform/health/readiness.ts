import { sql } from 'kysely';
import type { Connected } from '../database/connect.ts';
import { knownMigrations } from '../database/migrate.ts';

export interface ReadinessDeps {
  readonly database: Connected;
  /** By name; compared where the database knows any. */
  readonly fingerprints: Readonly<Record<string, Uint8Array>>;
  /** Whether the workers of this process ask for work. */
  readonly jobsRun: () => boolean;
}

export interface Readiness {
  /** What stands in the way; empty: ready. Asked again at most once a second. */
  missing(): Promise<readonly Part[]>;
  /** From now on this process takes nothing new. */
  stop(): void;
}

export type Part = 'stopping' | 'database' | 'migrations' | 'keys' | 'jobs';

const PATIENCE = 2_000;
const FRESH = 1_000;

/** Can this process do its work now: a load balancer asks. Says words of its own only. */
export async function readiness(deps: ReadinessDeps): Promise<Readiness> {
  const names = (await knownMigrations()).map(({ name }) => name);
  let stopping = false;
  let asked: { readonly at: number; readonly answer: Promise<readonly Part[]> } | undefined;
  return {
    missing: async () => {
      if (stopping) return ['stopping'];
      if (!asked || performance.now() - asked.at > FRESH)
        asked = { at: performance.now(), answer: look(deps, names) };
      return asked.answer;
    },
    stop: () => {
      stopping = true;
    },
  };
}

async function look(deps: ReadinessDeps, names: readonly string[]): Promise<readonly Part[]> {
  const known = await Promise.race([state(deps.database), late()]).catch(() => undefined);
  if (!known) return ['database'];
  const applied = new Set(known.migrations);
  const isForeign = known.keys.some(({ name, fingerprint }) => {
    const own = deps.fingerprints[name];
    return own !== undefined && Buffer.compare(fingerprint, own) !== 0;
  });
  return [
    // More than these is fine: a newer version beside this one has migrated already (expand, then contract).
    ...(names.every((name) => applied.has(name)) ? [] : (['migrations'] as const)),
    ...(isForeign ? (['keys'] as const) : []),
    ...(deps.jobsRun() ? [] : (['jobs'] as const)),
  ];
}

async function state(database: Connected) {
  const migrations = await database.rows(
    sql<{ name: string }>`select name from public.staffetta_migration`,
  );
  const keys = await database.rows(
    sql<{ name: string; fingerprint: Buffer }>`select name, fingerprint from secret_fingerprint`,
  );
  return { migrations: migrations.map(({ name }) => name), keys };
}

const late = () =>
  new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE).unref();
  });
