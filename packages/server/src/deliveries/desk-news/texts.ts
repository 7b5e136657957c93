import type { Language } from '@staffetta/contract';
import type { MailCounts, NewsCount, NewsKind } from './desk-news.ts';

interface NewsTexts {
  subject(news: number): string;
  readonly before: string;
  line(count: NewsCount): string;
  /** A line for each that is not zero. */
  mail(counts: MailCounts): string[];
  readonly after: readonly string[];
}

type Numbered = Readonly<Record<NewsKind, readonly [one: string, many: string]>>;
const lineOf =
  (words: Numbered) =>
  ({ kind, tlp, count }: NewsCount) =>
    `${count} ${words[kind][count === 1 ? 0 : 1]} (TLP:${tlp})`;

const mailLines =
  (words: Readonly<Record<keyof MailCounts, readonly [one: string, many: string]>>) =>
  (counts: MailCounts): string[] =>
    (['drafts', 'quarantined'] as const).flatMap((what) =>
      counts[what] === 0 ? [] : [`${counts[what]} ${words[what][counts[what] === 1 ? 0 : 1]}`],
    );

const italian: NewsTexts = {
  subject: (news) => {
    if (news === 0) return 'Posta da guardare sulla scrivania';
    return news === 1 ? 'Una novità sulla scrivania' : `${news} novità sulla scrivania`;
  },
  before: 'Sulla vostra scrivania di Staffetta attende:',
  line: lineOf({
    report: ['nuova segnalazione', 'nuove segnalazioni'],
    about_us: ['segnalazione inviata per vostro conto', 'segnalazioni inviate per vostro conto'],
    consent: [
      'segnalazione che aspetta il vostro consenso',
      'segnalazioni che aspettano il vostro consenso',
    ],
    message: ['nuovo messaggio', 'nuovi messaggi'],
    answer: ['risposta a una vostra segnalazione', 'risposte a vostre segnalazioni'],
  }),
  mail: mailLines({
    drafts: [
      'bozza nata da un messaggio di posta, che nessuno ha ancora ripreso',
      'bozze nate da messaggi di posta, che nessuno ha ancora ripreso',
    ],
    quarantined: [
      'messaggio di posta in quarantena, da accettare o scartare',
      'messaggi di posta in quarantena, da accettare o scartare',
    ],
  }),
  after: [
    'Il testo si legge solo in Staffetta. Ciò che arriva nei prossimi dieci minuti è annunciato in una sola e-mail.',
    'Questa e-mail non contiene collegamenti, per scelta: aprite Staffetta digitando l’indirizzo che conoscete.',
  ],
};

const english: NewsTexts = {
  subject: (news) => {
    if (news === 0) return 'Mail to look at on your desk';
    return news === 1 ? 'Something new on your desk' : `${news} new things on your desk`;
  },
  before: 'On your desk in Staffetta there waits:',
  line: lineOf({
    report: ['new report', 'new reports'],
    about_us: ['report sent on your behalf', 'reports sent on your behalf'],
    consent: ['report that awaits your consent', 'reports that await your consent'],
    message: ['new message', 'new messages'],
    answer: ['answer to a report of yours', 'answers to reports of yours'],
  }),
  mail: mailLines({
    drafts: [
      'draft made of a mail, which nobody has taken up yet',
      'drafts made of mails, which nobody has taken up yet',
    ],
    quarantined: [
      'mail in quarantine, to accept or discard',
      'mails in quarantine, to accept or discard',
    ],
  }),
  after: [
    'The text can be read only in Staffetta. What arrives in the next ten minutes is announced in one mail.',
    'This mail holds no link, on purpose: open Staffetta by typing the address you know.',
  ],
};

export const newsTexts: Readonly<Record<Language, NewsTexts>> = { it: italian, en: english };
