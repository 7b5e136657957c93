import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  exportLog,
  type Finding,
  JournalError,
  type StoredEntry,
  verifyLog,
} from '@staffetta/journal';
import type pg from 'pg';
import { openSecrets } from '../config/index.ts';
import { type Micros, systemClock, toInstant } from '../platform/clock.ts';
import { type FileStore, folderFileStore } from '../platform/files/index.ts';
import { stopped } from './refusals.ts';
import { type FileRow, fileRows, type LogRow, leafRows, logRows } from './restored.store.ts';
import { connectOwner } from './snapshot.store.ts';

/** What a look through the restored data found. */
export interface Findings {
  readonly attachments: number;
  /** Uids of attachments that do not open, or are not what was uploaded: so they were in the backup. */
  readonly spoilt: readonly string[];
  readonly logs: number;
  readonly entries: number;
  /** Logs that do not hold: so they were in the backup. */
  readonly broken: readonly { readonly title: string; readonly findings: readonly Finding[] }[];
}

/**
 * Opens each attachment with the restored keys and verifies each log as its export would be. What is found says
 * something about the installation that was copied, not about the copy: the rows were compared before.
 */
export async function verifyRestored(
  ownerUrl: string,
  state: string,
  signal: AbortSignal,
): Promise<Findings> {
  const secrets = openSecrets(state);
  const store = folderFileStore(join(state, 'files'), secrets.wrappingKey);
  const client = await connectOwner(ownerUrl);
  try {
    let attachments = 0;
    const spoilt: string[] = [];
    for await (const file of fileRows(client)) {
      if (signal.aborted) throw stopped();
      attachments += 1;
      if (!(await opens(store, file))) spoilt.push(file.uid);
    }
    const logs = await logRows(client);
    let entries = 0;
    const broken: Findings['broken'][number][] = [];
    for (const log of logs) {
      if (signal.aborted) throw stopped();
      const verdict = await verify(client, log, secrets.logSigningKey);
      entries += verdict.entries;
      if (!verdict.ok) broken.push({ title: log.title, findings: verdict.findings });
    }
    return { attachments, spoilt, logs: logs.length, entries, broken };
  } finally {
    await client.end();
  }
}

async function opens(store: FileStore, file: FileRow): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    const place = { storageName: file.storage_name, wrappedKey: file.wrapped_key };
    for await (const bytes of store.get(place)) hash.update(bytes);
  } catch {
    return false;
  }
  return hash.digest().equals(file.sha256);
}

async function verify(
  client: pg.Client,
  log: LogRow,
  key: ReturnType<typeof openSecrets>['logSigningKey'],
) {
  const named = { id: log.uid, name: log.title };
  const owner =
    log.kind === 'private'
      ? ({ id: log.uid, kind: 'private', owner: named } as const)
      : ({ id: log.uid, kind: 'shared', agreement: named, parties: [] } as const);
  const at = toInstant(systemClock.now());
  const request = { log: owner, installation: named, from: 1, to: log.size, at };
  const lines = exportLog(request, entriesOf(client, log), key);
  try {
    return await verifyLog(asBytes(lines));
  } catch (error) {
    // Numbers that do not follow one another: there is no file to verify.
    if (error instanceof JournalError) return { ok: false, entries: 0, findings: [] };
    throw error;
  }
}

async function* entriesOf(client: pg.Client, log: LogRow): AsyncGenerator<StoredEntry> {
  for await (const row of leafRows(client, log))
    yield {
      n: row.number,
      at: toInstant(row.position as Micros),
      leaf: row.hash,
      salt: row.salt,
      payload: row.payload,
    };
}

async function* asBytes(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const line of lines) yield Buffer.from(line);
}
