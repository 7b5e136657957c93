import { createHash } from 'node:crypto';
import { type Attachment, type ParsedMail, type StructuredHeader, simpleParser } from 'mailparser';
import { refuse } from '../../platform/errors.ts';
import { csvText } from './csv-text.ts';
import { decode } from './decode.ts';
import { htmlText } from './html-text.ts';

/** Messages forwarded inside messages that are still opened. */
const DEEPEST_MESSAGE = 4;
/** Longest text of a message, in UTF-16 units: repeated quoting can multiply what came in. */
const LONGEST_TEXT = 10 * 1024 * 1024;

/**
 * Headers that say where a message came from. Those that name the people it went to are left out: they
 * are the victims.
 */
const ORIGIN_HEADERS = new Set(
  'from sender reply-to return-path subject received x-originating-ip x-sender-ip x-mailer'.split(
    ' ',
  ),
);

/**
 * The text of a message: where it came from, its parts (of HTML also the link targets), text
 * attachments, and for the others name and SHA-256. Nothing is executed or fetched.
 * @throws `too_large` when headers, parts or nesting go beyond what any real message has
 */
export async function mailText(bytes: Uint8Array, depth = 0): Promise<string> {
  const mail = await parsed(bytes);
  const parts = [origin(mail), mail.text ?? '', mail.html ? htmlText(mail.html) : ''];
  for (const attachment of mail.attachments) parts.push(await attachmentText(attachment, depth));
  const text = parts.filter((part) => part !== '').join('\n\n');
  if (text.length > LONGEST_TEXT) throw refuse('too_large');
  return text;
}

async function parsed(bytes: Uint8Array): Promise<ParsedMail> {
  try {
    return await simpleParser(Buffer.from(bytes), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      keepCidLinks: true,
    });
  } catch (error) {
    // The parser keeps limits of its own on headers, parts and depth.
    if ((error as { code?: unknown }).code === 'EMAXLEN') throw refuse('too_large');
    throw error;
  }
}

function origin(mail: ParsedMail): string {
  return mail.headerLines
    .filter(({ key }) => ORIGIN_HEADERS.has(key))
    .map(({ key, line }) => (key === 'subject' ? `Subject: ${mail.subject ?? ''}` : unfold(line)))
    .join('\n');
}

const unfold = (line: string): string => line.replaceAll(/\r?\n[\t ]/g, ' ');

async function attachmentText(attachment: Attachment, depth: number): Promise<string> {
  const { content, contentType, filename } = attachment;
  const digest = createHash('sha256').update(content).digest('hex');
  const name = `[${(filename ?? contentType).replaceAll(/\s/g, ' ')}] SHA-256 ${digest}`;
  switch (contentType) {
    case 'message/rfc822':
      return depth < DEEPEST_MESSAGE ? mailText(content, depth + 1) : name;
    case 'text/html':
      return `${name}\n${htmlText(decode(content, charsetOf(attachment)))}`;
    case 'text/csv':
      return `${name}\n${csvText(decode(content, charsetOf(attachment)))}`;
    case 'text/plain':
      return `${name}\n${decode(content, charsetOf(attachment))}`;
    default:
      return name;
  }
}

function charsetOf({ headers }: Attachment): string | undefined {
  const type = headers.get('content-type');
  if (typeof type !== 'object' || !('params' in type)) return undefined;
  return (type as StructuredHeader).params.charset;
}
