import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { refuse } from './errors.ts';

/**
 * Where a list goes on: sealed (AES-256-GCM), bound to actor and query. A readable position would tell how much
 * one cannot see; one that can be moved would ask for somebody else's page (DESIGN 3.9).
 */
export interface Cursors {
  /** Seals where the next page starts. `bound` names actor, operation and filters. */
  seal(bound: CursorScope, at: CursorPoint): string;
  /** Opens a cursor of the same actor and query. Throws `cursor_invalid` on anything else. */
  open(bound: CursorScope, cursor: string): CursorPoint;
}

export interface CursorScope {
  readonly orgId: number;
  readonly personId: number;
  /** Operation id. */
  readonly op: string;
  /** The filters of the query; another filter is another list. */
  readonly filter?: unknown;
}

/** Ordered values of the last row given, exclusive. */
export type CursorPoint = readonly (string | number)[];

const IV = 12;
const TAG = 16;

/** Cursors under a key of 32 bytes, made at first start. */
export function cursors(secret: Uint8Array): Cursors {
  const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), 'staffetta cursor v1', 32));
  return {
    seal: (bound, at) => {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      cipher.setAAD(aad(bound));
      const body = Buffer.concat([cipher.update(JSON.stringify(at), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (bound, cursor) => {
      try {
        return open(key, aad(bound), Buffer.from(cursor, 'base64url'));
      } catch {
        throw refuse('cursor_invalid');
      }
    },
  };
}

function open(key: Buffer, bound: Buffer, sealed: Buffer): CursorPoint {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  const body = Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  return JSON.parse(body.toString('utf8')) as CursorPoint;
}

const aad = (bound: CursorScope): Buffer =>
  Buffer.from(
    JSON.stringify([1, bound.orgId, bound.personId, bound.op, JSON.stringify(bound.filter ?? {})]),
  );
