import type { endings as it } from '../it/endings.ts';
import type { Same } from '../same.ts';

/** Data that ends. */
export const endings: Same<typeof it> = {
  title: 'Terms and erasures',
  lead: 'What of your own texts ends soon, to be looked at before; and what was erased.',
  panel: 'Term',
  endsOn: 'Ends on',
  until: 'until',
  notYet: 'The term is set within a few minutes.',
  because: {
    draft: 'a draft that was never sent is kept for 180 days.',
    sent: 'this is the term of the agreement, or the usual one.',
    source: 'it ends with the text it was copied from.',
    prolonged: 'kept longer, for a reason written in the journal.',
  },
  class: {
    iban: 'IBAN',
    phone: 'phone numbers',
    personalMail: 'personal mail addresses',
    otherValues: 'other indicators',
  },
  soon: 'Ending within thirty days',
  none: 'Nothing ends soon',
  noneHint: 'Your texts and indicators appear here thirty days before they end.',
  whole: { report: 'Whole report', relay: 'Whole relay' },
  values: 'Values to be erased ({{count}}): {{classes}}',
  untitled: 'Untitled',
  prolong: 'Keep longer',
  prolongTitle: {
    item: 'Keep the text longer?',
    values: 'Keep these values longer?',
  },
  prolongHint:
    'Three times at most, each time by no more than another whole term from today. The reason stays in the journal.',
  prolongUntil: 'Until the day',
  prolonged: 'Kept longer.',
  reason: 'Why it is still needed',
  reasonHint:
    'For example: the fraud goes on, the dispute is open. No personal data, nothing of investigations.',
  letEnd: 'Let it end',
  left: 'It will end on its day.',
  erase: 'Erase now',
  eraseSure: {
    item: 'Erase the whole text now?',
    values: 'Erase the data of persons now?',
  },
  eraseHint: {
    item: 'Title, text, conversation, attachments and indicators vanish for everybody, from copies too. That it was there, and when, stays written. This cannot be undone.',
    values:
      'IBANs, phone numbers and personal addresses are blackened in the text, the messages and the copies; attachments that may hold them are erased. This cannot be undone.',
  },
  erasing: 'Nobody reads it any more; the erasure will be complete shortly.',
  erasedTitle: 'What was erased',
  erasedHint: 'Kinds and counts, never the content. It is written in the journal too.',
  nothingErased: 'Nothing yet',
  erased: {
    item: 'Whole text erased',
    values: 'Values erased, and blackened in the text',
    share: 'What was left of the original erased',
  },
  ground: {
    term: 'its term was over',
    owner: 'you decided so',
    person: 'the person concerned asked',
    source: 'with the text it came from',
    restored: 'erased again after a restore',
  },
  going: 'under way',
  kinds: 'kinds: {{kinds}}',
  counted: {
    texts_one: '{{count}} text',
    texts_other: '{{count}} texts',
    messages_one: '{{count}} message',
    messages_other: '{{count}} messages',
    files_one: '{{count}} attachment',
    files_other: '{{count}} attachments',
    values_one: '{{count}} value',
    values_other: '{{count}} values',
    mails_one: '{{count}} mail',
    mails_other: '{{count}} mails',
    entries_one: '{{count}} log entry',
    entries_other: '{{count}} log entries',
  },
};
