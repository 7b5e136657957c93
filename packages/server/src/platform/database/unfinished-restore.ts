import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartError } from '../start-error.ts';

/** Stands in a database from the beginning of a restore to its end. */
export const RESTORE_MARK = 'public.staffetta_restore';

/** The same for the state folder. */
export const restoreNote = (stateFolder: string): string => join(stateFolder, 'restore-unfinished');

/** Refuses a folder in which a restore was cut short, before anything of it is read: it may be half written. */
export function refuseUnfinishedFolder(stateFolder: string): void {
  if (existsSync(restoreNote(stateFolder))) throw unfinished();
}

/** Refuses a database in which a restore was cut short. Run it before the migrations. */
export async function refuseUnfinishedRestore(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'staffetta-check' });
  client.on('error', () => {});
  // Whether it answers is said by checkDatabase.
  const connected = await client.connect().then(
    () => true,
    () => false,
  );
  if (!connected) return;
  try {
    await refuseMarked(client);
  } finally {
    await client.end();
  }
}

/** The same on a connection that is open. */
export async function refuseMarked(client: pg.ClientBase): Promise<void> {
  if (await hasRestoreMark(client)) throw unfinished();
}

/** Whether the mark stands; looked up in the catalogue, since the plain role may not read the table. */
export async function hasRestoreMark(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ marked: boolean }>(
    `select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname || '.' || c.relname = $1) as marked`,
    [RESTORE_MARK],
  );
  return rows[0]!.marked;
}

function unfinished(): StartError {
  return new StartError('restore-unfinished', {
    it: 'Qui un ripristino è stato interrotto: i dati sono incompleti. Ripetere «staffetta restore» con gli stessi parametri: ricomincia da capo.',
    en: 'A restore was cut short here: the data are incomplete. Repeat "staffetta restore" with the same parameters: it begins anew.',
  });
}
