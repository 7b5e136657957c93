import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import {
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { refuseUnfinishedFolder } from '../platform/database/unfinished-restore.ts';
import { StartError } from '../platform/start-error.ts';

/** Keys of this installation: generated at the first start, never set by default. 32 bytes each. */
export type Secrets = {
  /** Authenticates session cookies. */
  sessionKey: Buffer;
  /** Seals cursors (AES-256-GCM). */
  cursorKey: Buffer;
  /** Wraps the data key of each stored file. */
  wrappingKey: Buffer;
  /** Signs exported logs (Ed25519, private). */
  logSigningKey: KeyObject;
  /** The file that holds them. */
  file: string;
  /** Made just now: right at a first start, and nowhere else. */
  isNew: boolean;
};

const keyNames = ['sessionKey', 'cursorKey', 'wrappingKey'] as const;

type Stored = Record<(typeof keyNames)[number] | 'logSigningKey', string>;

/**
 * Reads the installation's keys from `secrets.json` of the state folder (mode 600), making them at
 * the first start and adding those that a newer version needs. Throws `StartError` where they were
 * lost or lie open: new ones would make stored files unreadable and logs unverifiable. Call it
 * before the embedded database is started, whose folder is the sign that this is no first start.
 */
export function keepSecrets(stateFolder: string): Secrets {
  refuseUnfinishedFolder(stateFolder);
  const file = secretsFile(stateFolder);
  const isNew = !existsSync(file);
  if (isNew) {
    if (existsSync(join(stateFolder, 'postgres'))) throw lost(file);
    write(file, complete({}), linkSync);
    // A restore that began meanwhile looks for the file once its note stands: one of the two sees the other.
    refuseUnfinishedFolder(stateFolder);
  }
  return { ...openSecrets(stateFolder), isNew };
}

/** The same while a restore is at work: the keys are those of the backup, and none are made in their place. */
export function openSecrets(stateFolder: string): Secrets {
  const file = secretsFile(stateFolder);
  if (!existsSync(file)) throw lost(file);
  if ((statSync(file).mode & 0o077) !== 0) throw open(file);
  const stored = parse(file);
  const completed = complete(stored);
  if (Object.keys(completed).length > Object.keys(stored).length)
    write(file, completed, renameSync);
  return {
    sessionKey: key(file, completed.sessionKey),
    cursorKey: key(file, completed.cursorKey),
    wrappingKey: key(file, completed.wrappingKey),
    logSigningKey: createPrivateKey(completed.logSigningKey),
    file,
    isNew: false,
  };
}

/** Where the keys lie in a state folder. */
export const secretsFile = (stateFolder: string): string => join(stateFolder, 'secrets.json');

/**
 * By name, what tells a key from another without telling the key: of those that data depend on. The keys are
 * random, so that nobody finds them by trying.
 */
export function fingerprints(secrets: {
  readonly wrappingKey: Uint8Array;
  readonly logSigningKey: KeyObject;
}): Record<string, Buffer> {
  const signing = createPublicKey(secrets.logSigningKey).export({ type: 'spki', format: 'der' });
  const of = (name: string, key: Uint8Array) =>
    createHash('sha256').update(`staffetta secret fingerprint v1\0${name}\0`).update(key).digest();
  return {
    wrappingKey: of('wrappingKey', secrets.wrappingKey),
    logSigningKey: of('logSigningKey', signing),
  };
}

function complete(stored: Partial<Stored>): Stored {
  const fresh = keyNames.map((name) => [name, randomBytes(32).toString('base64url')]);
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { ...Object.fromEntries(fresh), logSigningKey: privateKey, ...stored };
}

/** Whole or not at all. `linkSync` leaves a file that another process made meanwhile as it is. */
function write(file: string, secrets: Stored, put: (from: string, to: string) => void): void {
  const partial = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(partial, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  try {
    put(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(partial, { force: true });
  }
}

function parse(file: string): Partial<Stored> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw damaged(file);
  }
}

function key(file: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 32) throw damaged(file);
  return bytes;
}

function lost(file: string): StartError {
  return new StartError('secrets-lost', {
    it: `Manca ${file}, ma i dati ci sono: ripristinarlo dalla copia di sicurezza. Senza, gli allegati non si leggono più.`,
    en: `${file} is missing, but the data are there: restore it from the backup. Without it attachments can no longer be read.`,
  });
}

function open(file: string): StartError {
  return new StartError('secrets-open', {
    it: `Altri utenti possono leggere ${file}: eseguire "chmod 600 ${file}" e riflettere su chi può averlo letto.`,
    en: `Other accounts can read ${file}: run "chmod 600 ${file}" and consider who may have read it.`,
  });
}

function damaged(file: string): StartError {
  return new StartError('secrets-damaged', {
    it: `${file} è danneggiato: ripristinarlo dalla copia di sicurezza.`,
    en: `${file} is damaged: restore it from the backup.`,
  });
}
