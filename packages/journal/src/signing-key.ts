import { createPublicKey, type KeyObject } from 'node:crypto';
import { JournalError } from './error.ts';
import { bytesFromBase64url, sha256 } from './hash.ts';

/** A public key as it stands in an export: its id is the SHA-256 of its 32 bytes, in hexadecimal. */
export interface PublishedKey {
  readonly id: string;
  /** The 32 bytes of an Ed25519 public key (RFC 8032), base64url. */
  readonly public: string;
}

/**
 * How a key is published, so that the other side can compare it or pin it.
 *
 * @param key an Ed25519 key; of a private one the public half is published
 * @throws JournalError `key.shape` for a key of another kind
 */
export function publishKey(key: KeyObject): PublishedKey {
  if (key.asymmetricKeyType !== 'ed25519')
    throw new JournalError('key.shape', 'not an Ed25519 key');
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  const bytes = bytesFromBase64url(x, 32);
  if (bytes === undefined) throw new JournalError('key.shape', 'not an Ed25519 key');
  return { id: sha256(bytes).toString('hex'), public: bytes.toString('base64url') };
}

/** The key of its 32 bytes in base64url; undefined when it is none. @see RFC 8037, section 2 */
export function keyFromPublished(text: unknown): KeyObject | undefined {
  const bytes = bytesFromBase64url(text, 32);
  if (bytes === undefined) return undefined;
  const x = bytes.toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/**
 * The id of a key as a person gives it: the id itself (64 hexadecimal digits, blanks and colons between
 * them allowed, as people copy fingerprints) or the key (43 characters of base64url).
 *
 * @returns the id, or undefined when the text is neither
 */
export function keyIdFromText(text: string): string | undefined {
  const digits = text.replaceAll(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  const bytes = bytesFromBase64url(text.trim(), 32);
  return bytes === undefined ? undefined : sha256(bytes).toString('hex');
}
