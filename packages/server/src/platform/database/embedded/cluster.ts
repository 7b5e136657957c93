import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../start-error.ts';
import { type Account, runToEnd } from './account.ts';
import type { Binaries } from './binaries.ts';
import { giveTo, type Place } from './place.ts';
import type { Durability } from './settings.ts';

/** What a data folder that does not exist yet is made with. */
export type NewCluster = { superuserPassword: string; durability: Durability };

/**
 * Makes the data folder at the first start; refuses data that another major version wrote.
 * It is made beside and moved in place, so that an interrupted first start leaves nothing half done.
 */
export async function ensureCluster(
  account: Account,
  binaries: Binaries,
  place: Place,
  cluster: NewCluster,
): Promise<void> {
  const written = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (written === undefined) return createCluster(account, binaries, place, cluster);
  if (Number(written) !== binaries.major) throw foreignMajor(written.trim(), binaries, place);
}

async function createCluster(
  account: Account,
  binaries: Binaries,
  place: Place,
  { superuserPassword, durability }: NewCluster,
): Promise<void> {
  const partial = join(place.home, 'new', 'data');
  const passwordFile = join(place.home, 'new', 'password');
  await rm(join(place.home, 'new'), { recursive: true, force: true });
  await makeFolderFor(account, join(place.home, 'new'));
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
  await giveTo(account, passwordFile, 0o600);
  const made = await runToEnd(account, join(binaries.folder, 'initdb'), [
    `--pgdata=${partial}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth-local=scram-sha-256',
    '--auth-host=reject',
    '--data-checksums',
    '--encoding=UTF8',
    ...localeOptions(binaries.major),
    '--no-instructions',
    ...(durability === 'disposable' ? ['--no-sync'] : []),
  ]);
  if (!made.ok) throw creationFailed(made.output);
  await rename(partial, place.data);
  await rm(join(place.home, 'new'), { recursive: true, force: true });
}

async function makeFolderFor(account: Account, folder: string): Promise<void> {
  await mkdir(folder);
  await giveTo(account, folder, 0o700);
}

/** Order by code point and Unicode letter case, on every system and after every upgrade of it. */
function localeOptions(major: number): string[] {
  return major >= 17
    ? ['--locale-provider=builtin', '--locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C']
    : ['--locale=C.UTF-8'];
}

function creationFailed(output: string): StartError {
  return new StartError('initdb-failed', {
    it: `PostgreSQL non riesce a creare la cartella dei dati. Dettaglio: ${output.trim()}`,
    en: `PostgreSQL cannot create its data folder. Detail: ${output.trim()}`,
  });
}

function foreignMajor(written: string, binaries: Binaries, place: Place): StartError {
  return new StartError('foreign-major', {
    it: `I dati in ${place.data} sono di PostgreSQL ${written}, questa versione di Staffetta usa PostgreSQL ${binaries.major}. Con la versione di Staffetta che li ha scritti eseguire "npx staffetta backup copia.staffetta", poi spostare la cartella e, con questa versione, "npx staffetta restore copia.staffetta --identity CHIAVE".`,
    en: `The data in ${place.data} are of PostgreSQL ${written}, this version of Staffetta uses PostgreSQL ${binaries.major}. With the version of Staffetta that wrote them run "npx staffetta backup copy.staffetta", then move the folder away and, with this version, "npx staffetta restore copy.staffetta --identity KEY".`,
  });
}
