import { composeLetter, type Template } from '../../deliveries/index.ts';

/**
 * The mail came: when, which one, and what it is not. Repeats nothing of what was written; holds no link. It answers the
 * mail, so that no program answers it (RFC 3834).
 */
const receiptLetter: Template = async (_work, { facts, language }) => {
  const { at, sha256, answers } = facts;
  return {
    list: 'ricevute',
    ...(typeof answers === 'string' && { answers }),
    letter: composeLetter({
      language,
      drill: false,
      questionLabel: '',
      ...words[language](whenText(String(at), language), String(sha256)),
    }),
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

const whenText = (at: string, language: 'it' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  }).format(new Date(at));

/** By the name that migrations/0091_mail_receipts.sql writes into deliveries. */
export const mailTemplates: Readonly<Record<string, Template>> = { 'mail-receipt': receiptLetter };
