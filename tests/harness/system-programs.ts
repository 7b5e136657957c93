import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/** The folder with `initdb` that the operating system installed (the oldest, if several), or undefined. */
export function findSystemPrograms(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return versions
    .sort((one, other) => Number(one) - Number(other))
    .map((version) => join(debian, version, 'bin'))
    .concat((process.env.PATH ?? '').split(delimiter))
    .find((folder) => existsSync(join(folder, 'initdb')));
}
