import { type Language, type MailKind, mailKinds } from '@staffetta/contract';
import type { Page } from '../../api/page-layout.ts';
import { type Html, html } from '../../platform/html.ts';
import type { CalledBox } from './letterbox.store.ts';
import { preferenceTexts } from './preference-page.texts.ts';

export interface Shown {
  readonly box: CalledBox;
  readonly language: Language;
  /** Something was just chosen: the page says so. */
  readonly turned: boolean;
}

/** The page of a link that opens nothing: it says what to do instead. */
export function closedPage(language: Language): Page {
  const { closedTitle, closed } = preferenceTexts[language];
  return { status: 404, language, title: closedTitle, body: html`<p>${closed}</p>` };
}

/** One kind of mail, and one button: to do without it, or to have it again. */
export function stopPage({ box, language, turned }: Shown, kind: MailKind, all: string): Page {
  const words = preferenceTexts[language];
  const name = words.kinds[kind];
  const off = box.off.includes(kind);
  const field = off ? 'undo' : 'stop';
  const more = html`<p><a href="${all}?l=${language}">${words.chooseAll}</a></p>`;
  return {
    status: 200,
    language,
    title: off ? words.stopped(name) : turned ? words.againTitle(name) : words.stopTitle(name),
    body: html`${about(box, language)}
<p>${words.explained[kind]}</p>
<form method="post">
<input type="hidden" name="${field}" value="1">
<button type="submit"${off ? html` class="quiet"` : undefined}>${off ? words.undo(name) : words.stop(name)}</button>
</form>
${turned ? undefined : html`<p class="small">${words.oneClick}</p>`}
<p>${words.always}</p>
${more}`,
  };
}

/** All kinds, each with a tick. */
export function choicePage({ box, language, turned }: Shown): Page {
  const words = preferenceTexts[language];
  const allOff = mailKinds.every((kind) => box.off.includes(kind));
  return {
    status: 200,
    language,
    title: turned ? words.saved : words.title,
    body: html`${about(box, language)}
${allOff ? html`<p class="now">${words.allOff}</p>` : undefined}
<form method="post">
<input type="hidden" name="choices" value="1">
<fieldset><legend>${words.legend}</legend>
${mailKinds.map((kind) => tick(kind, !box.off.includes(kind), language))}
</fieldset>
<button type="submit">${words.save}</button>
</form>
<p>${words.always}</p>
${turned ? undefined : html`<p class="small">${words.oneClick}</p>`}`,
  };
}

function tick(kind: MailKind, on: boolean, language: Language): Html {
  const { kinds, explained } = preferenceTexts[language];
  const upper = kinds[kind].charAt(0).toUpperCase() + kinds[kind].slice(1);
  return html`<label><input type="checkbox" name="on" value="${kind}"${on ? html` checked` : undefined}><span><strong>${upper}</strong><br>${explained[kind]}</span></label>`;
}

const about = ({ org_name: name, address }: CalledBox, language: Language): Html =>
  html`<div class="about"><p>${preferenceTexts[language].about(veiled(address), name)}</p></div>`;

/** Enough for its reader to know it, too little for whom the mail was passed on to. */
function veiled(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, Math.min(2, at))}…${address.slice(at)}`;
}
