import type { OrganisationWork } from '../../identity/index.ts';
import { record } from '../../journal/index.ts';
import { ownText } from '../../platform/mail/own-lines.ts';
import { askCorrection } from './call-copies.store.ts';
import type { CopyReplied } from './copy-replied.ts';

/** As long as a message may be. */
const LONGEST = 20_000;

/** What a reply asks to have corrected, without what it quotes below; undefined where it says nothing. */
export const correctionIn = (words: string): string | undefined =>
  ownText(words)
    .slice(0, LONGEST)
    // Half a character at the end would be none.
    .replace(/[\ud800-\udbff]$/, '')
    .trim() || undefined;

/**
 * Puts beside a report what the organisation wants corrected, for the desk that wrote it down; the two read it, and the
 * report's recipient does not. False where nothing is corrected any more.
 */
export async function askedToCorrect(
  work: OrganisationWork,
  { mail, itemUid, org }: CopyReplied,
  text: string,
): Promise<boolean> {
  const message = await askCorrection(work, mail, text);
  if (message === undefined) return false;
  await record(
    work,
    {
      act: 'message.sent',
      actor: { org: org.uid },
      subject: { kind: 'report', id: itemUid, version: 1 },
      facts: { message, asksCorrection: true },
    },
    { organisations: [work.actor.orgId, org.id] },
  );
  return true;
}
