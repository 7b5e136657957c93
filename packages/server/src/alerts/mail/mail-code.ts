import type { OutputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../../identity/index.ts';
import { days, later, toInstant } from '../../platform/clock.ts';
import type { ActorKeys, Work } from '../../platform/database/unit-of-work.ts';
import { type KnownMail, mailsWithCode, ownMailsWithCode } from './mail-code.store.ts';

/** So long is a mail told to be ours. */
const KNOWN_DAYS = 90;

/** A code as people write it: in lower case, with blanks or hyphens. Undefined for what is none. */
export function codeIn(text: string): string | undefined {
  const code = text.replaceAll(/[\s\-–.]/g, '').toUpperCase();
  return /^[2-9A-HJ-NP-Z]{8}$/.test(code) ? code : undefined;
}

/** The code in two groups, as it is read out. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Is there a mail of ours with this code? At most two, newest first; for whoever asks. */
export async function knownMails(work: Work<ActorKeys>, text: string): Promise<KnownMail[]> {
  const code = codeIn(text);
  if (!code) return [];
  return mailsWithCode(work, code, toInstant(later(work.now, -days(KNOWN_DAYS))));
}

/** The same for the desk that sent it: to whom, and whether it arrived. */
export async function findMailByCode(
  work: ActorWork,
  text: string,
): Promise<OutputOf<typeof operations.alerts.mailByCode>> {
  const code = codeIn(text);
  const found = code ? await ownMailsWithCode(work, code) : [];
  return {
    items: found.map((mail) => ({
      alert: mail.alert,
      ...(mail.org_uid && { organisation: { uid: mail.org_uid, name: mail.org_name ?? '' } }),
      kind: mail.template,
      madeAt: mail.made_at,
      ...(mail.address && { address: mail.address }),
      ...(mail.state && { state: mail.state }),
    })),
  };
}
