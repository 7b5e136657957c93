import { hash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Buffer;

export const HASH_BYTES = 32;

/** SHA-256 over the parts, one after the other. */
export function sha256(...parts: readonly Uint8Array[]): Hash {
  return hash(
    'sha256',
    parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts),
    'buffer',
  );
}

/** 64 lower-case hexadecimal digits as 32 bytes; undefined for anything else. */
export function hashFromHex(text: unknown): Hash | undefined {
  if (typeof text !== 'string' || !/^[0-9a-f]{64}$/.test(text)) return undefined;
  return Buffer.from(text, 'hex');
}

/**
 * base64url without padding, of exactly `length` bytes. The last digit has spare bits which a decoder
 * ignores: a text that is not what its bytes would be written as is refused (RFC 4648, section 3.5).
 */
export function bytesFromBase64url(text: unknown, length: number): Buffer | undefined {
  if (typeof text !== 'string' || text.length !== Math.ceil((length * 4) / 3)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined;
}
