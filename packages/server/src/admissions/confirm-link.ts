import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const BYTES_OF_ID = 16;
const MAC = 16;

/** Links that only this installation can make: the database alone, or a copy of it, confirms nobody's address. */
export interface ConfirmLinks {
  /** 43 characters of base64url. */
  token(admission: string): string;
  /** The global id of the request; undefined for whatever this installation did not make. */
  read(token: string): string | undefined;
}

/** The page that the link opens, behind the installation's origin. */
export const confirmPath = (token: string): string => `/conferma-adesione/${token}`;

/** @param secret 32 bytes, kept outside the database; a key of its own is derived (HKDF-SHA-256, RFC 5869) */
export function confirmLinks(secret: Uint8Array): ConfirmLinks {
  const key = Buffer.from(
    hkdfSync('sha256', secret, new Uint8Array(), 'staffetta admission links v1', 32),
  );
  const mac = (id: Buffer) => createHmac('sha256', key).update(id).digest().subarray(0, MAC);
  return {
    token: (admission) => {
      const id = Buffer.from(admission.replaceAll('-', ''), 'hex');
      return Buffer.concat([id, mac(id)]).toString('base64url');
    },
    read: (token) => {
      const bytes = Buffer.from(token, 'base64url');
      // One spelling each: what decodes loosely is not ours.
      if (bytes.length !== BYTES_OF_ID + MAC || bytes.toString('base64url') !== token)
        return undefined;
      const id = bytes.subarray(0, BYTES_OF_ID);
      if (!timingSafeEqual(bytes.subarray(BYTES_OF_ID), mac(id))) return undefined;
      return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
