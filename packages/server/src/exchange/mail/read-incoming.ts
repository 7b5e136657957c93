import type { Authentication } from '@staffetta/contract';
import type { MailTokens } from '../../alerts/index.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { authenticationOf } from './authentication.ts';
import { type DraftText, draftText } from './draft-text.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import type { MailStore } from './stage-files.ts';

export interface MailIn extends MailStore {
  readonly work: UnitOfWork;
  /** Name of the mail server whose findings are believed here; undefined: everything waits in quarantine. */
  readonly authservId: string | undefined;
  /** It comes from a PEC mailbox, whose provider has verified the envelopes that it lets in (RFC 6109, 3.3). */
  readonly pecMailbox?: boolean;
  /** Knows the reply addresses that mails of ours bear. */
  readonly tokens: MailTokens;
}

/** A mail that was read once, for all the desks it is for. */
export interface IncomingMail {
  readonly bytes: Buffer;
  readonly read: ReadMail;
  readonly text: DraftText;
  readonly authentication: Authentication;
}

/** Reads a mail, before it is known whose it is. Throws where it cannot be read. */
export async function readIncoming(
  deps: Pick<MailIn, 'authservId' | 'pecMailbox'>,
  bytes: Buffer,
  returnPath: string,
): Promise<IncomingMail> {
  const read = await readMail(bytes, returnPath);
  return { bytes, read, text: draftText(read), authentication: foundOut(deps, read) };
}

/** The same of a header alone; one that nobody can read says nothing. */
export const readHeader = (
  deps: Pick<MailIn, 'authservId' | 'pecMailbox'>,
  header: Buffer,
  returnPath: string,
): Promise<IncomingMail> =>
  readIncoming(deps, header, returnPath).catch(() =>
    readIncoming(deps, Buffer.from('Subject: \r\n\r\n'), ''),
  );

/**
 * In a PEC mailbox the envelope that its provider let in proves the sender, and no field does: nobody removes what a
 * sender wrote into one. Elsewhere the site's own server is believed, and an envelope of PEC proves nothing, since anybody
 * may write its fields: what the server found then speaks for the provider, not for who wrote.
 */
function foundOut(
  { authservId, pecMailbox = false }: Pick<MailIn, 'authservId' | 'pecMailbox'>,
  { authentication, pec, sender }: ReadMail,
): Authentication {
  if (pecMailbox) {
    const certified = pec?.kind === 'certified' && pec.sender === sender?.address;
    return { ...(pec && { pec }), proven: certified };
  }
  const found = authenticationOf(authentication, authservId, sender?.address);
  return pec ? { ...found, pec, proven: false } : found;
}
