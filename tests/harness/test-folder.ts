import { globSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isAlive } from '../../packages/server/src/platform/database/embedded/processes.ts';
import { stopOrphan } from '../../packages/server/src/platform/database/embedded/stop-postmaster.ts';

const name = /^staffetta-test-(\d+)-/;

/** A temporary folder that the server's account may pass through. Its name tells who made it. */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `staffetta-test-${process.pid}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** Stops the servers that work below the folder, and removes it. */
export async function removeTestFolder(folder: string): Promise<void> {
  for (const note of globSync('{*,*/postgres}/data/postmaster.pid', { cwd: folder })) {
    await stopOrphan(dirname(join(folder, note)));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Removes what test runs left that were killed before they could. */
export async function removeAbandonedFolders(): Promise<void> {
  for (const entry of readdirSync(tmpdir())) {
    const maker = name.exec(entry)?.[1];
    if (maker && !isAlive(Number(maker))) await removeTestFolder(join(tmpdir(), entry));
  }
}
