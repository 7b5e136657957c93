import type { Attachment, ParsedMail } from 'mailparser';
import { oneLine } from '../../platform/mail/index.ts';

/** A mail of ours that a server sent back. */
export interface Bounce {
  /** The id in its Message-ID: only who had the mail knows it. */
  readonly mail: string;
  /** What the server said, on one line, where it could not deliver it; undefined for a delay and a receipt. */
  readonly why: string | undefined;
}

/** More than any server writes of one recipient. */
const LONGEST = 16_384;

/**
 * What a delivery status notification says (RFC 3464) of a mail of ours; undefined for whatever is none. Our mails have
 * one recipient each: the mail that came back tells whose it was.
 */
export function bounceIn(mail: ParsedMail): Bounce | undefined {
  if (!isReport(mail)) return undefined;
  const { text = '', attachments } = mail;
  // The parser gives parts it knows no better as text, one after the other; what a person reads comes first.
  const told = unfolded(text.slice(Math.max(0, text.search(/^Reporting-MTA:/im))));
  const status = partOf(attachments, 'message/delivery-status') || told;
  const returned =
    partOf(attachments, 'message/rfc822') || partOf(attachments, 'text/rfc822-headers') || told;
  const id = mailIn(returned);
  if (!id) return undefined;
  if (!/^Action:[ \t]*failed\b/im.test(status)) return { mail: id, why: undefined };
  const said = field(status, 'Diagnostic-Code').replace(/^[\w-]{1,20};\s*/, '');
  return { mail: id, why: oneLine(said || field(status, 'Status') || 'undeliverable', 300) };
}

/** Whether the header says that a mail server reports something (RFC 6522). */
export function isReport({ headers }: ParsedMail): boolean {
  const type = headers.get('content-type') as { value?: string } | undefined;
  return type?.value === 'multipart/report';
}

const partOf = (parts: readonly Attachment[], type: string): string => {
  const part = parts.find(({ contentType }) => contentType === type);
  return part ? unfolded(part.content.subarray(0, LONGEST).toString('latin1')) : '';
};

/** Folded lines made whole (RFC 5322, 2.2.3). */
const unfolded = (text: string): string => text.slice(0, LONGEST).replaceAll(/\r?\n[ \t]+/g, ' ');

const field = (text: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.{0,600})`, 'im').exec(text)?.[1]?.trim() ?? '';

const mailIn = (head: string): string | undefined =>
  /^<([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})@/i.exec(field(head, 'Message-ID'))?.[1];
