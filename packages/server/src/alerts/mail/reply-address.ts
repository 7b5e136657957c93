import type { MailTokens } from './mail-token.ts';

/** RFC 5321, 4.5.3.1.1: what stands before the @. */
const LONGEST_LOCAL = 64;

/** The desk's address with a tag of this very mail; undefined where there is no room for it. */
export function replyAddress(desk: string, mail: string, tokens: MailTokens): string | undefined {
  const at = desk.lastIndexOf('@');
  const local = `${desk.slice(0, at)}+${tokens.replyTag(mail)}`;
  return local.length > LONGEST_LOCAL ? undefined : `${local}${desk.slice(at)}`;
}

/** The desk's own address and the tagged mail; undefined for an address without a tag that this installation made. */
export function readReplyAddress(
  address: string,
  tokens: MailTokens,
): { readonly desk: string; readonly mail: string } | undefined {
  const at = address.lastIndexOf('@');
  const plus = address.lastIndexOf('+', at);
  if (plus < 1 || at < plus) return undefined;
  const mail = tokens.readReplyTag(address.slice(plus + 1, at));
  return mail === undefined
    ? undefined
    : { desk: address.slice(0, plus) + address.slice(at), mail };
}

/** `desk+whatever@…` without what stands behind the sign: who writes there means the desk. */
export function withoutTag(address: string): string {
  const at = address.lastIndexOf('@');
  const plus = address.indexOf('+');
  return plus < 1 || plus > at ? address : address.slice(0, plus) + address.slice(at);
}
