import type { Language } from '@staffetta/contract';
import type { Page } from '../api/page-layout.ts';
import type { Asked, PublicPage } from '../api/public-pages.ts';
import { type Html, html } from '../platform/html.ts';
import type { ToConfirm } from './admissions.store.ts';
import { confirmAdmission, readRequest } from './confirm-admission.ts';
import { type ConfirmLinks, confirmPath } from './confirm-link.ts';
import { pageTexts } from './confirm-page.texts.ts';

/** Few for one network: nobody has many of these links. */
const A_MINUTE = 20;

/** Where the link in the mail leads: a question and one button. Opening it confirms nothing. */
export const admissionPages = (links: ConfirmLinks): PublicPage[] => [
  {
    path: confirmPath(':token'),
    perMinute: A_MINUTE,
    show: async (work, asked) => {
      const found = await readRequest(work, links.read(asked.params.token ?? ''));
      const language = languageOf(asked, found, work.actor.language);
      return found ? askingPage(found, language) : wordsPage('over', language);
    },
    submit: async (work, asked) => {
      const uid = links.read(asked.params.token ?? '');
      const found = await readRequest(work, uid);
      const language = languageOf(asked, found, work.actor.language);
      if (!found || !uid) return wordsPage('over', language);
      const outcome = await confirmAdmission(work, uid);
      return wordsPage(outcome ?? 'over', language);
    },
  },
];

/** As the visitor chose, or as who asked writes. */
const languageOf = (asked: Asked, found: ToConfirm | undefined, usual: Language): Language =>
  asked.language ?? found?.language ?? usual;

function askingPage(found: ToConfirm, language: Language): Page {
  const words = pageTexts[language];
  return {
    status: 200,
    language,
    title: words.title,
    body: html`<div class="about">
<p><strong>${words.to(found.hub_name)}</strong></p>
<p>${words.of(found.name, found.contact_name)}</p>
</div>
<dl>${answersOf(found, language)}</dl>
<p class="now">${words.check}</p>
<form method="post"><button type="submit">${words.confirm}</button></form>
<p class="small">${words.oneClick}</p>`,
  };
}

/** All that was written beside the address: whoever confirms it answers for it. */
function answersOf(found: ToConfirm, language: Language): Html[] {
  const { fields, mandates, sectors } = pageTexts[language];
  const said: readonly (readonly [string, string | null])[] = [
    [fields.vatNumber, found.vat_number],
    [fields.taxCode, found.tax_code],
    [fields.province, found.province],
    [fields.sector, sectors[found.sector]],
    [fields.pec, found.pec],
    [fields.phone, found.phone],
    [fields.mandate, mandates[found.mandate]],
  ];
  return said.flatMap(([name, value]) => (value ? [html`<dt>${name}</dt><dd>${value}</dd>`] : []));
}

const statusOf = { open: 200, full: 429, over: 410 } as const;

function wordsPage(outcome: keyof typeof statusOf, language: Language): Page {
  const { title, text } = pageTexts[language].outcomes[outcome];
  return { status: statusOf[outcome], language, title, body: html`<p>${text}</p>` };
}
