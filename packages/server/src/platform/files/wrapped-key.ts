import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** Wraps the keys of single files under the installation's key; bound to the file's storage name. */
export interface KeyWrap {
  /** A fresh key for one file, and the same wrapped. */
  make(storageName: string): { readonly key: Buffer; readonly wrapped: Buffer };
  /** Throws when the wrapped key is not this file's, or not of this installation. */
  unwrap(storageName: string, wrapped: Uint8Array): Buffer;
}

/** `secret`: 32 bytes, made at first start and kept outside the database. */
export function keyWrap(secret: Uint8Array): KeyWrap {
  const outer = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), 'staffetta file v1', 32));
  return {
    make: (storageName) => {
      const key = randomBytes(32);
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', outer, iv).setAAD(Buffer.from(storageName));
      const body = Buffer.concat([cipher.update(key), cipher.final()]);
      return { key, wrapped: Buffer.concat([iv, cipher.getAuthTag(), body]) };
    },
    unwrap: (storageName, wrapped) => {
      const decipher = createDecipheriv('aes-256-gcm', outer, wrapped.subarray(0, IV))
        .setAAD(Buffer.from(storageName))
        .setAuthTag(wrapped.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(wrapped.subarray(IV + TAG)), decipher.final()]);
    },
  };
}
