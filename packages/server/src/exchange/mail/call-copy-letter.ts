import { inWords, type MailTokens, replyAddress } from '../../alerts/index.ts';
import { composeLetter, type ItemText, quotable, type Template } from '../../deliveries/index.ts';
import { admitOne, type ReadingActor } from '../../disclosure/index.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { type CopyRow, copyAbout } from './call-copies.store.ts';
import { copyTexts } from './call-copy.texts.ts';

/** A contact without an account reads as nobody's person. */
const NO_PERSON = 0;

export interface CopyDeps {
  readonly tokens: MailTokens;
}

/**
 * “This is what we wrote down when you called”: whole where the label lets a mail carry it, otherwise that something waits,
 * without a name. Whoever has an account corrects there, the others by replying; no mail leads to a page that asks for a
 * password (promise 5, docs/promises.md).
 */
export const callCopyLetter =
  ({ tokens }: CopyDeps): Template =>
  async (unit, { orgId, personId = NO_PERSON, itemId, uid: mail, language }) => {
    if (itemId === undefined) return { nothing: 'ever', why: 'no report' };
    const addressee: ReadingActor = { orgId, personId, orgUid: '', personUid: '' };
    return unit.run(addressee, async (work) => {
      const copy = await copyAbout(work, { itemId, mail });
      if (!copy) return { nothing: 'now', why: 'not visible to the recipient' };
      if (copy.ending) return { nothing: 'ever', why: 'the report has ended' };
      const words = copyTexts[language];
      const quote = await quoteOf(work, copy);
      const replyTo = quote && copy.desk ? replyAddress(copy.desk, mail, tokens) : undefined;
      const facts = {
        desk: copy.desk_name,
        deskPhone: copy.desk_phone ?? undefined,
        caller: quote && (copy.caller ?? undefined),
        calledAt: inWords(copy.phoned_at, language),
        readBack: copy.read_back,
        asks: copy.state === 'awaiting_consent',
        replies: replyTo !== undefined,
        account: personId !== NO_PERSON,
      };
      return {
        list: 'telefonate',
        ...(replyTo && { replyTo }),
        letter: composeLetter({
          language,
          tlp: copy.tlp,
          drill: false,
          subject: quote ? words.subject.whole(facts) : words.subject.waits,
          before: quote ? words.whole(facts) : words.waits(facts),
          quote,
          questionLabel: '',
          after: quote ? words.correct(facts) : words.telephone(facts),
        }),
      };
    });
  };

/** Disclosed to this reader, and then once more asked whether a mail may carry it. */
async function quoteOf(work: Work<ReadingActor>, copy: CopyRow) {
  const { title, body } = copy;
  if (title === null || body === null) return undefined;
  const text = (said: Pick<ItemText, 'title' | 'body'>): ItemText => ({
    tlp: copy.tlp,
    personalData: copy.personal_data,
    question: undefined,
    actions: [],
    ...said,
  });
  const disclosed = await admitOne(work, copy, {
    whole: () => text({ title, body }),
    tombstone: () => text({ title: '', body: '' }),
  });
  return quotable(disclosed);
}
