import { createPrivateKey } from 'node:crypto';
import { publishKey } from '@staffetta/journal';
import { knownMigrations } from '../platform/database/migrate.ts';
import { version } from '../version.ts';
import { decryptionWith, readIdentities } from './archive/encryption.ts';
import type { Manifest } from './archive/format.ts';
import { readBackup } from './read-backup.ts';
import { damaged, newerVersion, otherInstallation, otherMigration } from './refusals.ts';

export interface CheckRequest {
  readonly file: string;
  /** The file of the private key. */
  readonly identity: string;
  /** Fingerprints of keys one of which must sign the logs; none: any. */
  readonly keys: readonly string[];
  readonly signal: AbortSignal;
}

/** What a backup holds, once every byte of it was read. */
export interface Checked {
  readonly manifest: Manifest;
  readonly rows: number;
  readonly files: number;
  readonly missingFiles: readonly string[];
  /** Fingerprint of the key that signs the logs: who made this backup had that key. */
  readonly keyId: string;
}

/**
 * Reads a backup from its first byte to its last and touches nothing else: can it be opened with this key, is it
 * whole, does this version know how to restore it? Throws `StartError` where not.
 */
export async function checkBackup(request: CheckRequest): Promise<Checked> {
  const decrypt = decryptionWith(await readIdentities(request.identity));
  let keyId = '';
  const { manifest, closing } = await readBackup(
    request.file,
    decrypt,
    {
      manifest: refuseUnknownMigrations,
      secrets: async (bytes) => {
        keyId = keyIdIn(bytes);
      },
    },
    request.signal,
  );
  if (keyId === '') throw damaged('no secrets');
  if (request.keys.length > 0 && !request.keys.includes(keyId)) throw otherInstallation(keyId);
  const rows = Object.values(closing.tables).reduce((sum, { count }) => sum + count, 0);
  const { missingFiles } = closing;
  return { manifest, rows, files: closing.files.count, missingFiles, keyId };
}

function keyIdIn(secrets: Uint8Array): string {
  try {
    const { logSigningKey } = JSON.parse(Buffer.from(secrets).toString('utf8'));
    return publishKey(createPrivateKey(logSigningKey)).id;
  } catch (cause) {
    throw damaged(cause);
  }
}

/** A backup is loaded into the very tables it was made from: each of their migrations must be known here. */
async function refuseUnknownMigrations({ migrations, staffetta }: Manifest): Promise<void> {
  const known = new Map((await knownMigrations()).map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of migrations) {
    const ours = known.get(name);
    if (ours === undefined && staffetta !== version) throw newerVersion(staffetta, version);
    if (ours !== sha256) throw otherMigration(name);
  }
}
