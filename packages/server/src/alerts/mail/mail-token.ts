import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a link in a mail is for; each link is for one of these and no other. */
export const linkPurposes = ['seen', 'affected', 'not_affected', 'done', 'choices'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** A mail that a link or an address names, by the id of its delivery. */
export interface LinkedMail {
  readonly mail: string;
  readonly purpose: LinkPurpose;
}

/** Links and reply addresses that only this installation can make. When they end is asked of the alert, not of them. */
export interface MailTokens {
  /** 44 characters of base64url. */
  link(of: LinkedMail): string;
  /** Undefined for whatever this installation did not make. */
  readLink(token: string): LinkedMail | undefined;
  /** For the part of an address behind the `+`: 42 characters that no server tells apart by case. */
  replyTag(mail: string): string;
  readReplyTag(tag: string): string | undefined;
}

const LINK_MAC = 16;
/** 80 bits: an address is tried over the network only, by a mail each. */
const REPLY_MAC = 10;

/**
 * @param secret 32 bytes, kept outside the database; keys of their own are derived (HKDF-SHA-256, RFC 5869)
 */
export function mailTokens(secret: Uint8Array): MailTokens {
  const keyOf = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `staffetta ${purpose}`, 32));
  const signing = { links: keyOf('mail links v1'), replies: keyOf('mail replies v1') };
  const mac = (key: Buffer, body: Buffer, length: number) =>
    createHmac('sha256', key).update(body).digest().subarray(0, length);
  return {
    link: ({ mail, purpose }) => {
      const body = Buffer.concat([Buffer.of(linkPurposes.indexOf(purpose)), bytesOf(mail)]);
      return Buffer.concat([body, mac(signing.links, body, LINK_MAC)]).toString('base64url');
    },
    readLink: (token) => {
      const bytes = fromBase64url(token);
      if (bytes?.length !== 17 + LINK_MAC) return undefined;
      const body = bytes.subarray(0, 17);
      if (!timingSafeEqual(bytes.subarray(17), mac(signing.links, body, LINK_MAC)))
        return undefined;
      const purpose = linkPurposes[body[0]!];
      return purpose && { mail: uuidOf(body.subarray(1)), purpose };
    },
    replyTag: (mail) => {
      const body = bytesOf(mail);
      return toBase32(Buffer.concat([body, mac(signing.replies, body, REPLY_MAC)]));
    },
    readReplyTag: (tag) => {
      const bytes = fromBase32(tag.toLowerCase());
      if (bytes?.length !== 16 + REPLY_MAC) return undefined;
      const body = bytes.subarray(0, 16);
      return timingSafeEqual(bytes.subarray(16), mac(signing.replies, body, REPLY_MAC))
        ? uuidOf(body)
        : undefined;
    },
  };
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** One spelling each: what decodes loosely is not ours. */
function fromBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

/** RFC 4648, section 6, in lower case and without padding. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567';

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => SIGNS[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

function fromBase32(text: string): Buffer | undefined {
  if (!/^[a-z2-7]{1,64}$/.test(text)) return undefined;
  const bits = [...text].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return toBase32(bytes) === text ? bytes : undefined;
}
