import type { ParsedMail } from 'mailparser';
import { receivedField } from './received-field.ts';

/**
 * Who or what made a mail. `automatic`: a program answered or reported; it becomes no draft by itself, and is never
 * answered. `list`: a person wrote to many; nobody of them asked for a receipt.
 */
export type MailOrigin = 'person' | 'list' | 'automatic';

/** More stations than any real way has: it goes round in a circle. */
const MOST_HOPS = 50;
/** Our own mails say so, wherever they come back from (RFC 3834, 2: the loop is ours to break). */
const OWN_HEADER = 'x-staffetta';

/**
 * RFC 3834, section 2, and what mail programs do beside it.
 * @param returnPath the envelope's sender: empty for whatever must not be answered (RFC 5321, 4.5.5)
 */
export function originOf(mail: ParsedMail, returnPath: string): MailOrigin {
  const value = (name: string) => receivedField(mail, name);
  const submitted = value('auto-submitted');
  const precedence = value('precedence');
  const automatic =
    returnPath === '' ||
    (submitted !== '' && submitted !== 'no') ||
    precedence === 'auto_reply' ||
    value('content-type') === 'multipart/report' ||
    has(mail, 'x-autoreply') ||
    has(mail, 'x-autorespond') ||
    has(mail, OWN_HEADER);
  if (automatic) return 'automatic';
  const list =
    ['bulk', 'list', 'junk'].includes(precedence) ||
    has(mail, 'list-id') ||
    has(mail, 'list-unsubscribe') ||
    has(mail, 'x-auto-response-suppress');
  return list ? 'list' : 'person';
}

/** Does it go round in a circle? */
export const goesRound = (mail: ParsedMail): boolean =>
  mail.headerLines.filter(({ key }) => key === 'received').length > MOST_HOPS;

const has = (mail: ParsedMail, name: string): boolean =>
  mail.headerLines.some(({ key }) => key === name);
