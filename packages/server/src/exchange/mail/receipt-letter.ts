import { composeLetter, type Template } from '../../deliveries/index.ts';
import type { RefusedMail } from './receipts.store.ts';

/**
 * The mail came: when, which one, and what it is not; or it was not taken, and why. Repeats nothing of what was written;
 * holds no link. It answers the mail, so that no program answers it (RFC 3834).
 */
export const receiptLetter: Template = async (_work, { facts, language }) => {
  const { at, sha256, refused, answers } = facts;
  const when = whenText(String(at), language);
  const said =
    typeof refused === 'string'
      ? refusals[language](when, refused as RefusedMail)
      : words[language](when, String(sha256));
  return {
    list: 'ricevute',
    ...(typeof answers === 'string' && { answers }),
    letter: composeLetter({ language, drill: false, questionLabel: '', ...said }),
  };
};

const words = {
  it: (at: string, sha256: string) => ({
    subject: 'Conferma di ricezione del suo messaggio',
    before: [
      `Il suo messaggio è arrivato ${at} ed è una bozza sulla scrivania di chi lo riceve. Una persona lo leggerà.`,
      `Impronta del messaggio (SHA-256): ${sha256}`,
      'Non è una denuncia né una querela, e non vale come notifica ad ACN, al Garante o alla Banca d’Italia.',
    ],
    after: ['Questa e-mail non contiene collegamenti, per scelta.'],
  }),
  en: (at: string, sha256: string) => ({
    subject: 'Receipt of your message',
    before: [
      `Your message arrived ${at} and is a draft on the desk of who receives it. A person will read it.`,
      `Hash of the message (SHA-256): ${sha256}`,
      'It is no criminal complaint, and no notice to ACN, the Garante or Banca d’Italia.',
    ],
    after: ['This mail holds no link, on purpose.'],
  }),
};

const refusals = {
  it: (at: string, why: RefusedMail) => ({
    subject: 'Il suo messaggio non è stato accettato',
    before: [
      `Il suo messaggio, arrivato ${at}, non è diventato una segnalazione.`,
      {
        too_large:
          'È troppo grande. Lo mandi di nuovo senza gli allegati più pesanti, oppure telefoni alla scrivania per consegnarli.',
        unreadable: 'Non si riesce a leggere. Lo inoltri di nuovo come allegato, o telefoni.',
        holds_cards:
          'Contiene numeri di carta di pagamento. Lo mandi di nuovo senza: quei numeri si consegnano fuori dal sistema.',
      }[why],
    ],
    after: ['Questa e-mail non contiene collegamenti, per scelta.'],
  }),
  en: (at: string, why: RefusedMail) => ({
    subject: 'Your message was not accepted',
    before: [
      `Your message, which arrived ${at}, has not become a report.`,
      {
        too_large:
          'It is too large. Send it again without its heaviest attachments, or call the desk to hand them over.',
        unreadable: 'It cannot be read. Forward it again as an attachment, or call.',
        holds_cards:
          'It holds numbers of payment cards. Send it again without them: such numbers are handed over elsewhere.',
      }[why],
    ],
    after: ['This mail holds no link, on purpose.'],
  }),
};

const whenText = (at: string, language: 'it' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  }).format(new Date(at));
