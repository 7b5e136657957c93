import type { Language } from '@staffetta/contract';
import type { Closed } from './answer-by-mail.ts';
import type { MailAnswer } from './answer-link.ts';

interface PageTexts {
  readonly title: string;
  readonly answers: Readonly<Record<MailAnswer, string>>;
  /** What the click does. */
  readonly confirm: Readonly<Record<MailAnswer, string>>;
  for(organisation: string): string;
  from(sender: string, when: string): string;
  due(when: string): string;
  readonly oneClick: string;
  now(answer: string): string;
  readonly consent: string;
  readonly consents: Readonly<Record<'no' | 'anonymous' | 'named', string>>;
  readonly comment: string;
  readonly recordedTitle: string;
  recorded(answer: string, organisation: string): string;
  changeUntil(when: string | undefined): string;
  readonly more: string;
  readonly saidTitle: string;
  readonly lateTitle: string;
  late(when: string): string;
  readonly conflictTitle: string;
  readonly conflict: string;
  readonly closedTitle: Readonly<Record<Closed | 'forged', string>>;
  readonly closed: Readonly<Record<Closed | 'forged', string>>;
  readonly call: string;
}

const it: PageTexts = {
  title: 'Il vostro riscontro',
  answers: {
    affected: 'Siamo coinvolti',
    not_affected: 'Non siamo coinvolti',
    seen: 'Ricevuto',
    done: 'Fatto quanto richiesto',
  },
  confirm: {
    affected: 'Conferma: siamo coinvolti',
    not_affected: 'Conferma: non siamo coinvolti',
    seen: 'Conferma: abbiamo ricevuto',
    done: 'Conferma: abbiamo fatto quanto richiesto',
  },
  for: (organisation) => `Riscontro a nome di ${organisation}`,
  from: (sender, when) => `Allerta inviata da ${sender} il ${when}`,
  due: (when) => `Atteso entro: ${when}`,
  oneClick: 'Aprire questa pagina non ha registrato niente: il riscontro parte solo dal pulsante.',
  now: (answer) => `Finora risulta: ${answer}. Con il pulsante lo cambiate.`,
  consent: 'Chi vi ha avvisato può dirlo alla Polizia?',
  consents: {
    no: 'No',
    anonymous: 'Sì, senza il nostro nome',
    named: 'Sì, con il nostro nome, per essere contattati',
  },
  comment: 'Se volete, aggiungete qualcosa (facoltativo)',
  recordedTitle: 'Riscontro registrato. Grazie.',
  recorded: (answer, organisation) =>
    `${answer}: chi vi ha avvisato lo vede già come riscontro di ${organisation}.`,
  changeUntil: (when) =>
    when
      ? `Fino al ${when} potete cambiarlo con gli altri pulsanti della stessa e-mail.`
      : 'Potete cambiarlo con gli altri pulsanti della stessa e-mail.',
  more: 'Avete tracce, messaggi o allegati? Rispondete all’e-mail e allegateli.',
  saidTitle: 'Questo riscontro risulta già',
  lateTitle: 'Il riscontro non si può più cambiare da qui',
  late: (when) => `Da qui un riscontro si cambia solo fino al termine: era il ${when}.`,
  conflictTitle: 'Nel frattempo è arrivato un altro riscontro',
  conflict: 'Guardate che cosa risulta adesso, e confermate di nuovo se è da cambiare.',
  closedTitle: {
    forged: 'Questo collegamento non è valido',
    unknown: 'Questo collegamento non è valido',
    expired: 'Questo collegamento è scaduto',
    recalled: 'Questa informazione è stata revocata',
    unavailable: 'Al momento non si può rispondere da qui',
  },
  closed: {
    forged:
      'Non l’abbiamo fatto noi, oppure il programma di posta lo ha tagliato: provate a copiarlo per intero dall’e-mail.',
    unknown:
      'Non l’abbiamo fatto noi, oppure il programma di posta lo ha tagliato: provate a copiarlo per intero dall’e-mail.',
    expired: 'È passato troppo tempo dall’e-mail. Se avete qualcosa da dire, ditelo a voce.',
    recalled:
      'Non va più usata né inoltrata, e non serve più rispondere. Se avete bloccato indirizzi o adottato misure per questa informazione, toglietele.',
    unavailable: 'Riprovate più tardi.',
  },
  call: 'Per qualunque dubbio telefonate a chi vi ha avvisato, al numero che avete già.',
};

const en: PageTexts = {
  title: 'Your answer',
  answers: {
    affected: 'We are affected',
    not_affected: 'We are not affected',
    seen: 'Received',
    done: 'Done what was asked',
  },
  confirm: {
    affected: 'Confirm: we are affected',
    not_affected: 'Confirm: we are not affected',
    seen: 'Confirm: we have received it',
    done: 'Confirm: we have done what was asked',
  },
  for: (organisation) => `Answer of ${organisation}`,
  from: (sender, when) => `Alert sent by ${sender} on ${when}`,
  due: (when) => `Expected by: ${when}`,
  oneClick: 'Opening this page has recorded nothing: the answer leaves by the button alone.',
  now: (answer) => `So far it reads: ${answer}. The button changes it.`,
  consent: 'May whoever warned you tell the police?',
  consents: {
    no: 'No',
    anonymous: 'Yes, without our name',
    named: 'Yes, with our name, so that we are contacted',
  },
  comment: 'Add something if you wish (optional)',
  recordedTitle: 'Answer recorded. Thank you.',
  recorded: (answer, organisation) =>
    `${answer}: whoever warned you sees it already as the answer of ${organisation}.`,
  changeUntil: (when) =>
    when
      ? `Until ${when} you can change it by the other buttons of the same mail.`
      : 'You can change it by the other buttons of the same mail.',
  more: 'Do you have traces, messages or attachments? Reply to the mail and attach them.',
  saidTitle: 'This answer is there already',
  lateTitle: 'The answer can no longer be changed here',
  late: (when) => `An answer is changed here only until it is due: that was ${when}.`,
  conflictTitle: 'Another answer came in the meantime',
  conflict: 'See what it reads now, and confirm once more if it is to be changed.',
  closedTitle: {
    forged: 'This link is not valid',
    unknown: 'This link is not valid',
    expired: 'This link has expired',
    recalled: 'This information was recalled',
    unavailable: 'It cannot be answered here at the moment',
  },
  closed: {
    forged: 'We did not make it, or the mail program cut it: try to copy the whole of it.',
    unknown: 'We did not make it, or the mail program cut it: try to copy the whole of it.',
    expired: 'Too much time has passed since the mail. If you have something to say, telephone.',
    recalled:
      'Do not use it or pass it on any more, and no answer is needed. If you blocked addresses or took measures because of it, undo them.',
    unavailable: 'Try again later.',
  },
  call: 'If in doubt, telephone whoever warned you, at the number you have already.',
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { it, en };
