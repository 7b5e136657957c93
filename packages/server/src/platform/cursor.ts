import { refuse } from './errors.ts';
import { sealedBox } from './sealed-box.ts';

/**
 * Where a list goes on: sealed (AES-256-GCM), bound to actor and query. A readable position would tell how much
 * one cannot see; one that can be moved would ask for somebody else's page (promise 9, docs/promises.md).
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

/** Cursors under a key of 32 bytes, made at first start. */
export function cursors(secret: Uint8Array): Cursors {
  const box = sealedBox(secret, 'cursor v1');
  return {
    seal: (bound, at) =>
      box.seal(boundTo(bound), Buffer.from(JSON.stringify(at))).toString('base64url'),
    open: (bound, cursor) => {
      try {
        const opened = box.open(boundTo(bound), Buffer.from(cursor, 'base64url'));
        return JSON.parse(opened.toString('utf8')) as CursorPoint;
      } catch {
        throw refuse('cursor_invalid');
      }
    },
  };
}

const boundTo = ({ orgId, personId, op, filter = {} }: CursorScope): string =>
  JSON.stringify([orgId, personId, op, filter]);
