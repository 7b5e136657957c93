import { randomBytes } from 'node:crypto';
import { canonicalBytes } from './canonical.ts';
import { JournalError } from './error.ts';
import { HASH_BYTES, type Hash, sha256 } from './hash.ts';
import { PAYLOAD_BOUNDS, type Payload } from './payload.ts';

export const SALT_BYTES = 32;

/** A fresh salt. Without it a short payload could be guessed from its leaf after it was erased. */
export function freshSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/**
 * The leaf of one entry: SHA-256(salt ‖ canonical payload). Erasing payload and salt erases the content;
 * the leaf stays and proves that something stood here.
 *
 * @param salt 32 bytes, used for this entry only
 * @throws JournalError `leaf.salt`, or what `canonicalBytes` throws
 * @see docs/log-format.md, "What is in the log"
 */
export function leafHash(salt: Uint8Array, payload: Payload): Hash {
  return leafOf(salt, canonicalBytes(payload, PAYLOAD_BOUNDS));
}

/** As `leafHash`, for a payload that is already canonical bytes. */
export function leafOf(salt: Uint8Array, canonicalPayload: Uint8Array): Hash {
  if (salt.length !== SALT_BYTES) throw new JournalError('leaf.salt', 'a salt has 32 bytes');
  return sha256(salt, canonicalPayload);
}

/**
 * Where the chain of a log begins. It holds the log's id, so that the beginning of one log cannot be
 * passed off as that of another, even when every payload was erased.
 */
export function firstChain(logId: string): Hash {
  return sha256(Buffer.from(`staffetta-log/1\n${logId}`, 'utf8'));
}

/** The chain after one more leaf: SHA-256(previous chain ‖ leaf). */
export function nextChain(previous: Hash, leaf: Hash): Hash {
  if (previous.length !== HASH_BYTES || leaf.length !== HASH_BYTES) {
    throw new JournalError('leaf.hash', 'a hash has 32 bytes');
  }
  return sha256(previous, leaf);
}
