import { type KeyObject, sign, verify } from 'node:crypto';
import { canonicalBytes } from './canonical.ts';
import { bytesFromBase64url } from './hash.ts';
import { keyFromPublished, type PublishedKey, publishKey } from './signing-key.ts';

/** What is signed: the state of a log, and of the file it was exported in. Hashes are hexadecimal. */
export interface Checkpoint {
  readonly log: string;
  /** How many entries the log has up to the last one in the file. */
  readonly size: number;
  /** Merkle tree head over the leaves of all of them (RFC 9162, section 2.1.1). */
  readonly root: string;
  /** The chain after the last one. */
  readonly chain: string;
  /** SHA-256 of the file's first line, without its end of line. */
  readonly header: string;
  /** The last link of the file: it covers every line before this one, erased entries included. */
  readonly link: string;
  readonly at: string;
}

/** The last line of an export. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly key: PublishedKey;
  /** Ed25519, 64 bytes, base64url. */
  readonly signature: string;
}

// A signature for this purpose must not be one for any other.
const PURPOSE = Buffer.from('staffetta-log/1 checkpoint\n', 'utf8');

/** Signs a checkpoint with Ed25519 (RFC 8032). @throws JournalError `key.shape` */
export function signCheckpoint(checkpoint: Checkpoint, key: KeyObject): SignedCheckpoint {
  const published = publishKey(key);
  const signature = sign(null, signedBytes(checkpoint), key).toString('base64url');
  return { checkpoint, key: published, signature };
}

/**
 * Is it signed by the key it names, and is that key's id right? Whether it is the key of whom one believes
 * is another question: only the reader can answer it.
 */
export function isSigned(signed: SignedCheckpoint): boolean {
  const key = keyFromPublished(signed.key.public);
  const signature = bytesFromBase64url(signed.signature, 64);
  if (key === undefined || signature === undefined) return false;
  if (publishKey(key).id !== signed.key.id) return false;
  return verify(null, signedBytes(signed.checkpoint), key, signature);
}

function signedBytes(checkpoint: Checkpoint): Buffer {
  return Buffer.concat([PURPOSE, canonicalBytes(checkpoint)]);
}
