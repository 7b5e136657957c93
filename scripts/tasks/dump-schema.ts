import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectionUrl,
  startEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { findSystemPrograms } from '../../tests/harness/system-programs.ts';

/**
 * The schema as all migrations leave it, in the words of Debian 15's pg_dump: reviewers see what a migration
 * changes. Undefined where that pg_dump is not installed (another major words it differently).
 */
export async function dumpSchema(): Promise<string | undefined> {
  const programs = findSystemPrograms();
  if (!programs?.includes('/15/')) return undefined;
  const stateFolder = mkdtempSync(join(tmpdir(), 'staffetta-schema-'));
  await chmod(stateFolder, 0o711);
  const log = { info() {}, warn: (message: string) => console.warn(message) };
  const server = await startEmbedded({ stateFolder, log, durability: 'disposable', programs });
  try {
    const url = connectionUrl(server.ownerConnection);
    await migrate(url);
    const dump = execFileSync(
      join(programs, 'pg_dump'),
      ['--schema-only', '--schema=staffetta', '--dbname', url],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    return tidy(dump);
  } finally {
    await server.stop();
    rmSync(stateFolder, { recursive: true, force: true });
  }
}

/** Without what differs from run to run or from patch release to patch release. */
const tidy = (dump: string): string =>
  dump
    .split('\n')
    .filter((line) => !/^(-- Dumped|\\restrict|\\unrestrict|SET )/.test(line))
    .filter((line) => !/^--( PostgreSQL database dump.*)?$/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();
