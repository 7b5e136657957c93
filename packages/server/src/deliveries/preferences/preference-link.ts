import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type MailKind, mailKinds } from '@staffetta/contract';

/** What a link about mails is for: to end one kind, or to choose among all. Each is for one mailbox. */
export type PreferencePurpose = { readonly stop: MailKind } | 'choose';

/** A mailbox, by the id of the contact or account it belongs to, and the address that it had. */
export interface LinkedBox {
  readonly box: string;
  readonly purpose: PreferencePurpose;
  /** Is this still its address? A link ends with the address it was sent to. */
  readonly isFor: (address: string) => boolean;
}

/** Links that only this installation can make, and the pages they lead to. */
export interface PreferenceLinks {
  /** The whole address, to be written into a mail. */
  url(box: string, address: string, purpose: PreferencePurpose): string;
  /** The path of the same. */
  path(box: string, address: string, purpose: PreferencePurpose): string;
  /** Undefined for whatever this installation did not make. */
  read(token: string): LinkedBox | undefined;
}

const ADDRESS = 8;
const MAC = 16;
const LENGTH = 1 + 16 + ADDRESS + MAC;
/** What the first byte says; a kind keeps its number for ever, since old mails bear it. */
const purposes: readonly PreferencePurpose[] = [
  'choose',
  ...mailKinds.map((stop) => ({ stop }) as const),
];

/**
 * @param secret 32 bytes, kept outside the database; a key of its own is derived (HKDF-SHA-256, RFC 5869)
 * @param origin where the pages are
 */
export function preferenceLinks(secret: Uint8Array, origin: string): PreferenceLinks {
  const info = 'staffetta mail preferences v1';
  const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), info, 32));
  const sign = (body: Buffer) => createHmac('sha256', key).update(body).digest().subarray(0, MAC);
  const path: PreferenceLinks['path'] = (box, address, purpose) => {
    const body = Buffer.concat([
      Buffer.of(purposes.findIndex((one) => same(one, purpose))),
      Buffer.from(box.replaceAll('-', ''), 'hex'),
      markOf(address),
    ]);
    return `/preferenze/${Buffer.concat([body, sign(body)]).toString('base64url')}`;
  };
  return {
    path,
    url: (...of) => origin + path(...of),
    read: (token) => {
      const bytes = Buffer.from(token, 'base64url');
      // One spelling each: what decodes loosely is not ours.
      if (bytes.length !== LENGTH || bytes.toString('base64url') !== token) return undefined;
      const body = bytes.subarray(0, LENGTH - MAC);
      if (!timingSafeEqual(bytes.subarray(LENGTH - MAC), sign(body))) return undefined;
      const purpose = purposes[body[0]!];
      const mark = body.subarray(17);
      return (
        purpose && {
          box: uuidOf(body.subarray(1, 17)),
          purpose,
          isFor: (address) => timingSafeEqual(mark, markOf(address)),
        }
      );
    },
  };
}

const same = (one: PreferencePurpose, other: PreferencePurpose): boolean =>
  one === 'choose' || other === 'choose' ? one === other : one.stop === other.stop;

const markOf = (address: string): Buffer =>
  createHash('sha256').update(address.toLowerCase()).digest().subarray(0, ADDRESS);

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
