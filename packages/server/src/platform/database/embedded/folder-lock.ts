import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdFile } from '../../file-lock.ts';
import { StartError } from '../../start-error.ts';

/** A folder held by this process. */
export type FolderLock = { announce(address: string): void; release(): void };

/** Holds the folder for this process, or says who does. */
export function holdFolder(folder: string): FolderLock {
  const note = join(folder, 'running.json');
  const lock = holdFile(join(folder, 'lock'));
  if (!lock) throw alreadyRunning(folder, readNote(note));
  let isHeld = true;
  const announce = (address: string) =>
    writeFileSync(note, JSON.stringify({ pid: process.pid, address }), { mode: 0o600 });
  announce('');
  return {
    announce,
    release() {
      if (!isHeld) return;
      isHeld = false;
      rmSync(note, { force: true });
      lock.release();
    },
  };
}

function readNote(note: string): { pid: number; address: string } {
  try {
    return JSON.parse(readFileSync(note, 'utf8'));
  } catch {
    return { pid: 0, address: '' };
  }
}

function alreadyRunning(folder: string, first: { pid: number; address: string }): StartError {
  const where = first.address ? `, ${first.address}` : '';
  return new StartError('already-running', {
    it: `Staffetta è già in esecuzione su questi dati (processo ${first.pid}${where}; cartella ${folder}). Usare quella, oppure fermarla, oppure scegliere un'altra cartella con STAFFETTA_STATE.`,
    en: `Staffetta is already running on these data (process ${first.pid}${where}; folder ${folder}). Use that one, or stop it, or choose another folder with STAFFETTA_STATE.`,
  });
}
