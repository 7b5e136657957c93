import { refuse } from '../../platform/errors.ts';
import { csvText } from './csv-text.ts';
import { decode } from './decode.ts';
import { htmlText } from './html-text.ts';
import { mailText } from './mail-text.ts';

export type TextKind = 'text/plain' | 'text/html' | 'message/rfc822' | 'text/csv';

/** Largest document whose text is read, in bytes; a message may carry attachments besides. */
export const LARGEST_TEXT = 10 * 1024 * 1024;
const LARGEST_MESSAGE = 25 * 1024 * 1024;

/**
 * The readable text of a document somebody sent: what `extract` and the person look at.
 * @param charset as declared by whoever sent it; a byte order mark wins
 * @throws `too_large` above 10 MiB (25 MiB for a message)
 */
export async function textOf(kind: TextKind, bytes: Uint8Array, charset?: string): Promise<string> {
  if (bytes.length > (kind === 'message/rfc822' ? LARGEST_MESSAGE : LARGEST_TEXT)) {
    throw refuse('too_large');
  }
  switch (kind) {
    case 'text/plain':
      return decode(bytes, charset);
    case 'text/html':
      return htmlText(decode(bytes, charset));
    case 'text/csv':
      return csvText(decode(bytes, charset));
    case 'message/rfc822':
      return mailText(bytes);
  }
}
