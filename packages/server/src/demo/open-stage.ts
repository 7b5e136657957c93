import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, keepSecrets, type Secrets } from '../config/index.ts';
import { type OpenDatabase, openDatabase } from '../open-database.ts';

type Log = Parameters<typeof openDatabase>[3];

export interface OpenStage {
  readonly secrets: Secrets;
  readonly database: OpenDatabase;
}

/**
 * The database of the demonstration. A month that was cut short while it was written cannot be gone on with: what
 * is there of it is thrown away. Only after opening it, since then nobody else is writing it at this moment.
 */
export async function openStage(config: Config, state: string, log: Log): Promise<OpenStage> {
  const opened = await open(config, state, log);
  if (!existsSync(mark(state))) return opened;
  await opened.database.stop();
  rmSync(state, { recursive: true });
  return open(config, state, log);
}

/** From here on the stage is being filled; a later start that finds the mark begins anew. */
export const markBegun = (state: string): void => writeFileSync(mark(state), '');

/** The stage is whole. */
export const markWhole = (state: string): void => rmSync(mark(state), { force: true });

const mark = (state: string) => join(state, 'unfinished');

async function open(config: Config, state: string, log: Log): Promise<OpenStage> {
  mkdirSync(state, { recursive: true, mode: 0o711 });
  const secrets = keepSecrets(state);
  return { secrets, database: await openDatabase(config, state, secrets, log) };
}
