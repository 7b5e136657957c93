import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../platform/start-error.ts';

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * The folder that holds what Staffetta keeps beside the database server: made when missing. The
 * chosen one, or `.state` in the checkout, or, where the checkout cannot be written, one below the
 * account's home. An existing `.state` of somebody else is refused: to start empty elsewhere would
 * look like lost data.
 */
export function ensureStateFolder(chosen: string | undefined, inside = checkout): string {
  const near = join(inside, '.state');
  const folder =
    chosen !== undefined
      ? resolve(chosen)
      : isWritable(inside) || existsSync(near)
        ? near
        : far(inside);
  try {
    // As root PostgreSQL runs as another account, which must pass through; each file guards itself.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  if (!isWritable(folder)) throw notWritable(folder, undefined);
  return folder;
}

function far(inside: string): string {
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 16);
  return join(homedir(), '.local', 'state', 'staffetta', name);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function notWritable(folder: string, cause: unknown): StartError {
  return new StartError(
    'state-not-writable',
    {
      it: `Questo utente non può scrivere nella cartella ${folder}: avviare Staffetta con l'utente che l'ha creata, oppure scegliere un'altra cartella con STAFFETTA_STATE.`,
      en: `This account cannot write to the folder ${folder}: start Staffetta with the account that made it, or choose another folder with STAFFETTA_STATE.`,
    },
    { cause },
  );
}
