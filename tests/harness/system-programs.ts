import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';
const administrators = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** A program that the operating system installed, also one for administrators; undefined where it is missing. */
export function findProgram(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .concat(administrators)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** The folder with `initdb` that the operating system installed (the oldest, if several), or undefined. */
export function findSystemPrograms(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return versions
    .sort((one, other) => Number(one) - Number(other))
    .map((version) => join(debian, version, 'bin'))
    .concat((process.env.PATH ?? '').split(delimiter))
    .find((folder) => existsSync(join(folder, 'initdb')));
}
