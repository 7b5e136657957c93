import { answerConsents, type Language } from '@staffetta/contract';
import type { Asked, PublicPage } from '../../api/public-pages.ts';
import { answerByMail, openAnswer } from './answer-by-mail.ts';
import type { MailAnswer } from './answer-link.ts';
import { answeredPage, askingPage, closedPage } from './answer-page.ts';
import { knownMails } from './mail-code.ts';
import type { MailTokens } from './mail-token.ts';
import { askCodePage, codePage } from './verify-page.ts';

/** The path of the page that takes an answer, behind the installation's origin. */
export const answerPath = (token: string): string => `/riscontro/${token}`;

/** What people reach from a mail, without an account. Asking for a page never answers: only its form does. */
export const alertPages = (tokens: MailTokens): PublicPage[] => [
  {
    path: '/riscontro/:token',
    show: async (work, asked) => {
      const link = answerLink(tokens, asked);
      if (!link) return closedPage('forged', asked.language ?? work.actor.language);
      const opened = await openAnswer(work, link.mail, link.said);
      return askingPage(opened, link.said, languageOf(asked, opened, work.actor.language));
    },
    submit: async (work, asked) => {
      const link = answerLink(tokens, asked);
      if (!link) return closedPage('forged', asked.language ?? work.actor.language);
      const answered = await answerByMail(work, link.mail, { said: link.said, ...formOf(asked) });
      const of = 'recorded' in answered ? answered.recorded : answered;
      const shown = 'conflict' in of ? of.conflict : of;
      return answeredPage(answered, link.said, languageOf(asked, shown, work.actor.language));
    },
  },
  ...['/verifica', '/verify'].map(verifyPage),
];

/** Each look-up is a guess: few for one network. */
const CODES_A_MINUTE = 12;

const verifyPage = (path: string): PublicPage => ({
  path,
  perMinute: CODES_A_MINUTE,
  show: async (work, { language = work.actor.language }) => askCodePage(language),
  submit: async (work, { form, language = work.actor.language }) =>
    codePage(await knownMails(work, form.get('code') ?? ''), language),
});

function answerLink(tokens: MailTokens, { params }: Asked) {
  const link = tokens.readLink(params.token ?? '');
  if (!link || link.purpose === 'choices') return undefined;
  return { mail: link.mail, said: link.purpose satisfies MailAnswer };
}

/** As the visitor chose, or as the mail was written. */
const languageOf = (
  asked: Asked,
  of: { readonly mail?: { readonly language: Language } },
  usual: Language,
): Language => asked.language ?? of.mail?.language ?? usual;

const LONGEST_COMMENT = 1000;

/** What is not as the page writes it counts as not written. */
function formOf({ form }: Asked) {
  const version = Number(/^\d{1,9}$/.exec(form.get('version') ?? '')?.[0] ?? '0');
  const consent = answerConsents.find((one) => one === form.get('consent')) ?? 'no';
  const comment = (form.get('comment') ?? '').replaceAll('\r\n', '\n').slice(0, LONGEST_COMMENT);
  return { version, consent, comment: comment || undefined };
}
