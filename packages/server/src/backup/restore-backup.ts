import { join } from 'node:path';
import type { Config } from '../config/index.ts';
import { checkDatabase } from '../platform/database/check-database.ts';
import { migrateRestored } from '../platform/database/migrate.ts';
import { decryptionWith, readIdentities } from './archive/encryption.ts';
import type { Closing } from './archive/format.ts';
import { sameSum, Tally } from './archive/tally.ts';
import { type Checked, type CheckRequest, checkBackup } from './check-backup.ts';
import { eraseAgainAfter } from './erased.ts';
import { forgetUploads, Load } from './load.store.ts';
import { readBackup } from './read-backup.ts';
import { different, fileRefused, unfit } from './refusals.ts';
import { putFile, putSecrets } from './restored-files.ts';
import { connectOwner, copyOut, type Table } from './snapshot.store.ts';
import { openTarget, type Target } from './target.ts';
import { type Findings, verifyRestored } from './verify-restored.ts';

/** What was restored, and what was found out about it. */
export interface Restored extends Checked, Findings {
  /** Migrations of this version that the backup did not have yet, applied to its data. */
  readonly migrated: readonly string[];
  /** Items that were erased before their term since the backup was taken, wholly or in part: they go again. */
  readonly erasedAgain: number;
}

export interface RestoreRequest extends CheckRequest {
  /** Lists of what was erased before its term, besides the one beside the backup. */
  readonly erasures: readonly string[];
}

/**
 * Fills an empty folder and an empty database from a backup, whatever the major version of either PostgreSQL: the
 * backup is read once to its end before anything is touched; then migrated to where it was, loaded, compared with
 * the backup row for row, migrated on, and looked through: each attachment opened, each log verified. Where
 * anything fails, all is taken away again.
 */
export async function restoreBackup(
  config: Config,
  state: string,
  request: RestoreRequest,
): Promise<Restored> {
  const checked = await checkBackup(request);
  const target = await openTarget(config, state);
  try {
    const { manifest } = checked;
    await migrateRestored(target.ownerUrl, new Set(manifest.migrations.map(({ name }) => name)));
    await target.stillHeld();
    await load(target, state, request, manifest.tables);
    await target.stillHeld();
    const { applied } = await migrateRestored(target.ownerUrl);
    await checkDatabase(target.appUrl);
    const findings = await verifyRestored(target.ownerUrl, state, request.signal);
    const backup = { file: request.file, takenAt: manifest.takenAt };
    await target.stillHeld();
    const erasedAgain = await eraseAgainAfter(target, state, backup, request.erasures);
    await target.complete();
    return { ...checked, ...findings, migrated: applied, erasedAgain };
  } catch (error) {
    await target.discard();
    throw fileRefused(state, error);
  } finally {
    await target.close();
  }
}

async function load(
  target: Target,
  state: string,
  request: CheckRequest,
  tables: readonly Table[],
): Promise<void> {
  const decrypt = decryptionWith(await readIdentities(request.identity));
  const client = await connectOwner(target.ownerUrl);
  try {
    const filling = await Load.begin(client, tables);
    const { closing } = await readBackup(
      request.file,
      decrypt,
      {
        secrets: (bytes) => putSecrets(state, bytes),
        rows: (table, bytes) => filling.rows(table, bytes),
        sequences: async (sequences) => {
          await filling.endTable();
          await filling.sequences(sequences);
        },
        file: (name, content) => putFile(join(state, 'files'), name, content),
      },
      request.signal,
    );
    await filling.endTable();
    for (const table of tables) await compare(client, table, closing);
    await forgetUploads(client, closing.goneFiles);
    await filling.commit();
  } catch (error) {
    throw unfit(error);
  } finally {
    await client.end();
  }
}

/** The rows as this server gives them back are, byte for byte, those of the backup. */
async function compare(
  client: Awaited<ReturnType<typeof connectOwner>>,
  table: Table,
  closing: Closing,
): Promise<void> {
  const tally = new Tally();
  for await (const bytes of copyOut(client, table)) tally.table(table.name, bytes);
  const empty = new Tally().tableSum(table.name);
  const expected = closing.tables[table.name] ?? empty;
  if (!sameSum(tally.tableSum(table.name), expected)) throw different(table.name);
}
