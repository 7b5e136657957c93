import { readFile, writeFile } from 'node:fs/promises';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import {
  badKeyFile,
  badRecipient,
  damaged,
  noRecipient,
  notABackup,
  wrongKey,
} from '../refusals.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** Encrypts a stream so that each of the recipients can read it (age-encryption.org/v1). */
export type Encryption = (plain: Bytes) => AsyncGenerator<Uint8Array>;

/**
 * @param recipients public keys, `age1…`
 * @throws StartError where there is none, or one is not a public key
 */
export function encryptionTo(recipients: readonly string[]): Encryption {
  if (recipients.length === 0) throw noRecipient();
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw badRecipient(recipient);
    }
  }
  return async function* (plain) {
    yield* await encrypter.encrypt(ReadableStream.from(plain));
  };
}

/** Decrypts a stream with any of the private keys; throws `StartError` on a wrong key or a changed byte. */
export type Decryption = (sealed: Bytes) => AsyncGenerator<Uint8Array>;

const BEGINNING = Buffer.from('age-encryption.org/v1\n');

/**
 * @param identities private keys, `AGE-SECRET-KEY-1…`, as `readIdentities` gives them
 */
export function decryptionWith(identities: readonly string[]): Decryption {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return async function* (sealed) {
    const source = ReadableStream.from(begun(sealed));
    const plain = await decrypter.decrypt(source).catch((error: Error) => {
      if (/no identity matched/.test(error.message)) throw wrongKey();
      throw error;
    });
    yield* plain;
  };
}

/** Looks at the first bytes, so that a file of another kind is called that, and not damaged. */
async function* begun(sealed: Bytes): Bytes & AsyncGenerator<Uint8Array> {
  let head = Buffer.alloc(0);
  for await (const bytes of sealed) {
    if (head.length >= BEGINNING.length) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < BEGINNING.length) continue;
    if (!head.subarray(0, BEGINNING.length).equals(BEGINNING)) throw notABackup();
    yield head;
  }
  if (head.length < BEGINNING.length) throw notABackup();
}

/** What a decryption throws, as a refusal: anything but one of ours means that a byte is not what was written. */
export const asDamage = (error: unknown): unknown =>
  error instanceof Error && error.name === 'StartError' ? error : damaged(error);

/**
 * Makes a key and writes its private half, readable by its owner alone; what is there already stays.
 *
 * @returns the public half
 */
export async function makeBackupKey(file: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await writeFile(file, `# public key: ${recipient}\n${identity}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  return recipient;
}

/** The private keys of a file as `age-keygen` and `makeBackupKey` write it: one a line, # for remarks. */
export async function readIdentities(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) throw badKeyFile(file);
  const decrypter = new Decrypter();
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity);
    } catch {
      throw badKeyFile(file);
    }
  }
  return identities;
}
