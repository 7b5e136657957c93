import type { Config } from '../config/index.ts';
import { systemClock, toInstant } from '../platform/clock.ts';
import { noteChecked } from './notes.store.ts';
import { unknownBackup } from './refusals.ts';
import { connectOwner } from './snapshot.store.ts';
import { openSource } from './source.ts';

/**
 * Writes down that somebody read a backup to its end, on the computer where the key is. `sha256`: 64 hex digits, as
 * `staffetta backup` and `sha256sum` print them. Gives when it was taken. Throws `StartError` for a file that was not
 * written here.
 */
export async function noteBackupChecked(
  config: Config,
  state: string,
  sha256: string,
): Promise<{ takenAt: string }> {
  const source = await openSource(config, state);
  try {
    const client = await connectOwner(source.ownerUrl);
    try {
      const at = toInstant(systemClock.now());
      const takenAt = await noteChecked(client, sha256.toLowerCase(), at);
      if (takenAt === undefined) throw unknownBackup();
      return { takenAt };
    } finally {
      await client.end();
    }
  } finally {
    await source.close();
  }
}
