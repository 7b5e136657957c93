import type { MailTokens } from './mail-token.ts';

/** RFC 5321, 4.5.3.1.1 has 64 for what stands before the @; the sign and the tag take 43 of them. */
export const LONGEST_DESK = 64 - 1 - 42;

/** Whether a tag finds room behind what stands before the @. */
export const leavesRoom = (desk: string): boolean => desk.lastIndexOf('@') <= LONGEST_DESK;

/** The desk's address with a tag of this very mail; undefined where there is no room for it. */
export function replyAddress(desk: string, mail: string, tokens: MailTokens): string | undefined {
  if (!leavesRoom(desk)) return undefined;
  const at = desk.lastIndexOf('@');
  return `${desk.slice(0, at)}+${tokens.replyTag(mail)}${desk.slice(at)}`;
}

/** The desk's own address and the tagged mail; undefined for an address without a tag that this installation made. */
export function readReplyAddress(
  address: string,
  tokens: MailTokens,
): { readonly desk: string; readonly mail: string } | undefined {
  const { desk, tag } = parts(address);
  const mail = tag === undefined ? undefined : tokens.readReplyTag(tag);
  return mail === undefined ? undefined : { desk, mail };
}

/** `desk+whatever@…` without what stands behind the sign: who writes there means the desk. */
export const withoutTag = (address: string): string => parts(address).desk;

/** At the last sign, since a tag has none; no desk is given an address with one, but an older one may have it. */
function parts(address: string): { readonly desk: string; readonly tag: string | undefined } {
  const at = address.lastIndexOf('@');
  const plus = address.lastIndexOf('+', at);
  if (plus < 1 || at < plus) return { desk: address, tag: undefined };
  return { desk: address.slice(0, plus) + address.slice(at), tag: address.slice(plus + 1, at) };
}
