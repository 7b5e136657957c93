import { randomBytes } from 'node:crypto';
import { sealedBox } from '../sealed-box.ts';

/** Wraps the keys of single files under the installation's key; bound to the file's storage name. */
export interface KeyWrap {
  /** A fresh key for one file, and the same wrapped. */
  make(storageName: string): { readonly key: Buffer; readonly wrapped: Buffer };
  /** Throws when the wrapped key is not this file's, or not of this installation. */
  unwrap(storageName: string, wrapped: Uint8Array): Buffer;
}

/** `secret`: 32 bytes, made at first start and kept outside the database. */
export function keyWrap(secret: Uint8Array): KeyWrap {
  const box = sealedBox(secret, 'file v1');
  return {
    make: (storageName) => {
      const key = randomBytes(32);
      return { key, wrapped: box.seal(storageName, key) };
    },
    unwrap: (storageName, wrapped) => box.open(storageName, wrapped),
  };
}
