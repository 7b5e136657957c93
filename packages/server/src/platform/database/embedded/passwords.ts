import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** Generated passwords of the three roles. They never leave the state folder. */
export type Passwords = { superuser: string; owner: string; app: string };

/** Reads the passwords, or makes them at the first start: mode 600, whole or not at all. */
export async function keepPasswords(file: string): Promise<Passwords> {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept !== undefined) return JSON.parse(kept) as Passwords;
  const made: Passwords = { superuser: secret(), owner: secret(), app: secret() };
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return made;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
