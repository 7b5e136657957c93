import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** Small secrets under the installation's key: authenticated, and bound to what they belong to. */
export interface SealedBox {
  /** `bound` must be given again to open: a value moved elsewhere does not open. */
  seal(bound: string, value: Uint8Array): Buffer;
  /** Throws when anything was changed, moved, or sealed under another key. */
  open(bound: string, sealed: Uint8Array): Buffer;
}

/**
 * A box (AES-256-GCM, random nonce) of one purpose.
 *
 * @param secret 32 bytes, made at first start and kept outside the database
 * @param purpose separates the keys (HKDF-SHA-256, RFC 5869): what one purpose sealed no other opens
 */
export function sealedBox(secret: Uint8Array, purpose: string): SealedBox {
  const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `staffetta ${purpose}`, 32));
  return {
    seal: (bound, value) => {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(value), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open: (bound, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV))
        .setAAD(Buffer.from(bound))
        .setAuthTag(sealed.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
    },
  };
}
