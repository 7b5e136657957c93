import type { Language } from '@staffetta/contract';
import type { Page } from '../../api/page-layout.ts';
import { fullSubject } from '../../deliveries/index.ts';
import { type Html, html } from '../../platform/html.ts';
import { inWords } from './italian-time.ts';
import type { KnownMail } from './mail-code.store.ts';
import { english } from './texts.en.ts';
import { italian } from './texts.it.ts';

const subjects = { it: italian, en: english } as const;

const words = {
  it: {
    title: 'Questa e-mail è davvero nostra?',
    lead: 'Ogni allerta inviata da qui porta un codice di otto segni, in fondo al messaggio. Scrivetelo qui sotto.',
    code: 'Codice',
    verify: 'Verifica',
    oursTitle: 'Sì, l’abbiamo mandata noi',
    from: 'Da',
    when: 'Preparata il',
    subject: 'Oggetto',
    ended: 'Da allora l’informazione è stata revocata o ritirata: non usatela più.',
    compare:
      'Se l’oggetto o il mittente della vostra e-mail sono diversi, non è questa: non aprite niente e telefonate.',
    notTitle: 'Non risulta',
    not: 'Nessuna nostra e-mail degli ultimi 90 giorni porta questo codice. Ricontrollatelo: non contiene le lettere I e O né le cifre 0 e 1.',
    call: 'Se non torna, non aprite collegamenti né allegati e telefonate a chi sembra avervi scritto, al numero che avete già.',
    again: 'Verifica un altro codice',
  },
  en: {
    title: 'Is this mail really ours?',
    lead: 'Each alert sent from here bears a code of eight signs, at the foot of the message. Type it below.',
    code: 'Code',
    verify: 'Verify',
    oursTitle: 'Yes, we sent it',
    from: 'From',
    when: 'Written on',
    subject: 'Subject',
    ended: 'Since then the information was recalled or withdrawn: do not use it any more.',
    compare:
      'If the subject or the sender of your mail differ, it is not this one: open nothing and telephone.',
    notTitle: 'Not found',
    not: 'No mail of ours of the last 90 days bears this code. Check it again: it holds neither the letters I and O nor the digits 0 and 1.',
    call: 'If in doubt, open no link or attachment and telephone whoever seems to have written, at the number you have already.',
    again: 'Verify another code',
  },
} as const;

/** Asks for the code that a mail bears. */
export function askCodePage(language: Language): Page {
  const { title, lead } = words[language];
  return { status: 200, language, title, body: html`<p>${lead}</p>${form(language)}` };
}

/** Says whether a mail with the code that was typed is ours: its subject and time, and nothing else about it. */
export function codePage(found: readonly KnownMail[], language: Language): Page {
  const { notTitle, not, call, oursTitle, compare, again } = words[language];
  if (found.length === 0)
    return {
      status: 404,
      language,
      title: notTitle,
      body: html`<p>${not}</p><p>${call}</p>${form(language)}`,
    };
  return {
    status: 200,
    language,
    title: oursTitle,
    body: html`${found.map((mail) => about(mail, language))}
<p>${compare}</p>
<p><a href="?l=${language}">${again}</a></p>`,
  };
}

function form(language: Language): Html {
  const { code, verify } = words[language];
  return html`<form method="post" action="?l=${language}">
<p class="field"><label for="code">${code}</label>
<input id="code" name="code" type="text" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="ABCD-2345"></p>
<button type="submit">${verify}</button>
</form>`;
}

function about(mail: KnownMail, language: Language): Html {
  const { from, when, subject, ended } = words[language];
  // As the mail itself says it, in its own language.
  const line = subjects[mail.language].subject(mail.template, {
    sender: mail.sender,
    urgency: mail.urgency,
  });
  const { tlp, drill } = mail;
  return html`<div class="about"><dl>
<dt>${from}</dt><dd>${mail.sender}</dd>
<dt>${when}</dt><dd>${inWords(mail.made_at, language)}</dd>
<dt>${subject}</dt><dd>${fullSubject({ language: mail.language, tlp, drill, subject: line })}</dd>
</dl>${mail.ended ? html`<p class="now">${ended}</p>` : undefined}</div>`;
}
