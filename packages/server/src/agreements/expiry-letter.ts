import { type NoticeWords, noticeLetter, type Template } from '../deliveries/index.ts';

const italian: NoticeWords = ({ title, to, daysLeft }) => ({
  subject: `Il protocollo d’intesa scade fra ${daysLeft} giorni`,
  before: [
    `Il protocollo d’intesa «${title}» vale fino al giorno prima del ${inWords(to, 'it-IT')}.`,
    'Da quel giorno non si possono più aprire nuovi scambi; quelli in corso si possono concludere.',
  ],
  after: [
    'Per rinnovarlo, aprite Staffetta digitando l’indirizzo che conoscete: questa e-mail non contiene collegamenti.',
  ],
});

const english: NoticeWords = ({ title, to, daysLeft }) => ({
  subject: `The agreement expires in ${daysLeft} days`,
  before: [
    `The agreement “${title}” holds until the day before ${inWords(to, 'en-GB')}.`,
    'From then on nothing new can be started; what is open can be finished.',
  ],
  after: ['To renew it, open Staffetta by typing the address you know: this mail holds no link.'],
});

const inWords = (day: string | number | undefined, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** By the names of the deliveries that `agreementDuties` makes. */
export const agreementTemplates: Readonly<Record<string, Template>> = {
  'agreement-expires': noticeLetter('protocolli', { it: italian, en: english }),
};
