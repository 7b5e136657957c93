import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres` that the operating system installed: the oldest, if several. */
export function systemPrograms(): string {
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = versions
    .sort((one, other) => Number(one) - Number(other))
    .map((version) => join(debian, version, 'bin'))
    .concat((process.env.PATH ?? '').split(delimiter));
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (!found) throw new Error('No PostgreSQL programs in /usr/lib/postgresql/*/bin or on PATH');
  return found;
}
