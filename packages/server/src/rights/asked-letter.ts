import { type NoticeWords, noticeLetter, type Template } from '../deliveries/index.ts';

const italian: NoticeWords = ({ due }) => ({
  subject: 'Una persona chiede qualcosa su un vostro testo',
  before: [
    'Una persona interessata ha esercitato un suo diritto (GDPR, articoli 15-22) su un dato che sta in uno o più vostri testi su Staffetta. Decidete voi, che ne siete i titolari.',
    `Alla persona si risponde entro il ${day(due, 'it-IT')}.`,
  ],
  after: [
    'Il dato, il testo e ciò che si chiede si leggono solo in Staffetta, sulla scrivania: non in questa e-mail.',
    'Questa e-mail non contiene collegamenti, per scelta: aprite Staffetta digitando l’indirizzo che conoscete.',
  ],
});

const english: NoticeWords = ({ due }) => ({
  subject: 'A person asks something about a text of yours',
  before: [
    'A person concerned has exercised a right (GDPR, articles 15 to 22) about a value in one or more texts of yours in Staffetta. As their controller, you decide.',
    `The person is to be answered by ${day(due, 'en-GB')}.`,
  ],
  after: [
    'The value, the text and what is asked can be read only in Staffetta, on the desk: not in this mail.',
    'This mail holds no link, on purpose: open Staffetta by typing the address you know.',
  ],
});

const day = (iso: string | number | undefined, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** By the name of the deliveries that `askOwner` makes. */
export const rightsTemplates: Readonly<Record<string, Template>> = {
  'rights-asked': noticeLetter('richieste', { it: italian, en: english }),
};
