import type { Language } from '@staffetta/contract';
import type { Page } from '../../api/page-layout.ts';
import { type Html, html } from '../../platform/html.ts';
import type { Answered, Asking, Closed, Opened } from './answer-by-mail.ts';
import type { MailAnswer } from './answer-link.ts';
import { pageTexts } from './answer-page.texts.ts';
import { inWords } from './italian-time.ts';

const statusOf = {
  forged: 404,
  unknown: 404,
  expired: 410,
  recalled: 410,
  unavailable: 404,
} as const satisfies Record<Closed | 'forged', number>;

/** The page of a link that opens nothing: it says what to do instead. */
export function closedPage(closed: Closed | 'forged', language: Language): Page {
  const words = pageTexts[language];
  return {
    status: statusOf[closed],
    language,
    title: words.closedTitle[closed],
    body: html`<p>${words.closed[closed]}</p><p>${words.call}</p>`,
  };
}

/** What a link to answer shows before the click: a question and one button. */
export function askingPage(opened: Opened, said: MailAnswer, language: Language): Page {
  if ('closed' in opened) return closedPage(opened.closed, language);
  const words = pageTexts[language];
  const { standing, alert } = opened;
  if (standing === 'said') return settled(opened, language, words.saidTitle);
  if (standing === 'late')
    return settled(opened, language, words.lateTitle, words.late(inWords(alert.due_at!, language)));
  return {
    status: 200,
    language,
    title: words.title,
    body: html`${about(opened, language)}
${form(opened, said, language)}
<p class="small">${words.oneClick}</p>`,
  };
}

/** What the click has led to. */
export function answeredPage(answered: Answered, said: MailAnswer, language: Language): Page {
  const words = pageTexts[language];
  if ('conflict' in answered) {
    const page = askingPage(answered.conflict, said, language);
    return {
      ...page,
      status: 409,
      title: words.conflictTitle,
      body: html`<p>${words.conflict}</p>
${page.body}`,
    };
  }
  if (!('recorded' in answered)) return askingPage(answered, said, language);
  const { mail, alert } = answered.recorded;
  const until = alert.due_at ? inWords(alert.due_at, language) : undefined;
  return {
    status: 200,
    language,
    title: words.recordedTitle,
    body: html`<p>${words.recorded(words.answers[said], mail.org_name)}</p>
${answered.changeable ? html`<p>${words.changeUntil(until)}</p>` : undefined}
<p>${words.more}</p>`,
  };
}

function settled(asking: Asking, language: Language, title: string, why?: string): Page {
  const words = pageTexts[language];
  return {
    status: 200,
    language,
    title,
    body: html`${about(asking, language)}
${current(asking, language)}
${why ? html`<p>${why}</p>` : undefined}
<p>${words.call}</p>`,
  };
}

function about({ mail, alert, title }: Asking, language: Language): Html {
  const words = pageTexts[language];
  const { due_at: due } = alert;
  return html`${title === undefined ? undefined : html`<p class="tlp tlp-${alert.tlp.toLowerCase()}">TLP:${alert.tlp}</p>`}
<div class="about">
<p><strong>${words.for(mail.org_name)}</strong></p>
<p>${words.from(alert.sender_name, inWords(alert.sent_at, language))}</p>
${title ? html`<p>«${title}»</p>` : undefined}
${due ? html`<p>${words.due(inWords(due, language))}</p>` : undefined}
</div>`;
}

/** What the organisation has said so far, in the words of the buttons. */
function saidSoFar({ alert }: Asking): MailAnswer | undefined {
  if (alert.done_at) return 'done';
  if (alert.answer === 'affected' || alert.answer === 'not_affected') return alert.answer;
  return alert.seen_at ? 'seen' : undefined;
}

function current(asking: Asking, language: Language): Html | undefined {
  const words = pageTexts[language];
  const said = saidSoFar(asking);
  return said && html`<p class="now">${words.answers[said]}</p>`;
}

function form(asking: Asking, said: MailAnswer, language: Language): Html {
  const words = pageTexts[language];
  const { alert, standing } = asking;
  const before = standing === 'change' ? saidSoFar(asking) : undefined;
  return html`${before && html`<p class="now">${words.now(words.answers[before])}</p>`}
<form method="post">
<input type="hidden" name="version" value="${alert.reply_version ?? 0}">
${said === 'affected' ? affectedFields(language) : undefined}
<button type="submit">${words.confirm[said]}</button>
</form>`;
}

function affectedFields(language: Language): Html {
  const words = pageTexts[language];
  const choice = (value: 'no' | 'anonymous' | 'named') =>
    html`<label><input type="radio" name="consent" value="${value}"${
      value === 'no' ? html` checked` : undefined
    }>${words.consents[value]}</label>`;
  return html`<fieldset><legend>${words.consent}</legend>
${(['no', 'anonymous', 'named'] as const).map(choice)}
</fieldset>
<p class="field"><label for="comment">${words.comment}</label>
<textarea id="comment" name="comment" rows="3" maxlength="1000"></textarea></p>`;
}
