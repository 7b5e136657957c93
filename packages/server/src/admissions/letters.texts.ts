import type { Language } from '@staffetta/contract';

interface Said {
  readonly hub: string;
  readonly firm: string;
  readonly reason: string;
}

interface AnswerWords {
  readonly subject: string;
  before(said: Said): readonly string[];
  readonly after: readonly string[];
}

interface LetterTexts {
  readonly confirm: {
    readonly subject: string;
    before(hub: string): readonly string[];
    readonly lead: string;
    readonly button: string;
    readonly after: readonly string[];
  };
  readonly approved: AnswerWords;
  readonly refused: AnswerWords;
}

const noLink = {
  it: 'Questa e-mail non contiene collegamenti, per scelta.',
  en: 'This mail holds no link, on purpose.',
} as const;

const it: LetterTexts = {
  confirm: {
    subject: 'Confermi la richiesta di adesione',
    before: (hub) => [
      `Qualcuno ha chiesto di aderire a ${hub} e ha indicato questo indirizzo come referente.`,
    ],
    lead: 'Se è stato lei, apra la pagina e prema il pulsante: solo allora la richiesta arriva a chi la esamina.',
    button: 'Conferma l’indirizzo',
    after: [
      'Il collegamento vale 48 ore e la pagina non chiede password né dati.',
      'Se non è stato lei, non deve fare niente: senza conferma la richiesta viene cancellata e non ricorderemo questo indirizzo.',
    ],
  },
  approved: {
    subject: 'La richiesta di adesione è stata accolta',
    before: ({ hub, firm }) => [
      `${hub} ha accolto la richiesta di adesione di ${firm}.`,
      'Che cosa succede adesso: le allerte e gli avvisi arrivano a questo indirizzo. Per rispondere basta un pulsante nell’e-mail: non serve un account.',
      `Conservi il numero di telefono di ${hub}: è quello da chiamare se un’e-mail non la convince o se c’è un’emergenza. Ogni allerta porta un codice breve che può verificare al telefono.`,
      'Se un giorno serve accedere al portale, le arriverà un invito personale da chi ha accolto la richiesta.',
      'L’adesione può comportare comunicazioni previste dalla legge (per esempio art. 17 del D.Lgs. 138/2024 o art. 45 del regolamento DORA): chi ha accolto la richiesta le dice quali.',
    ],
    after: [noLink.it],
  },
  refused: {
    subject: 'La richiesta di adesione non è stata accolta',
    before: ({ hub, firm, reason }) => [
      `${hub} non ha accolto la richiesta di adesione di ${firm}.`,
      `Il motivo: «${reason}»`,
      'I dati della richiesta vengono cancellati entro 30 giorni. Se il motivo è superato può chiedere di nuovo.',
    ],
    after: [noLink.it],
  },
};

const en: LetterTexts = {
  confirm: {
    subject: 'Confirm the request to join',
    before: (hub) => [
      `Somebody has asked to join ${hub} and named this address as the person to contact.`,
    ],
    lead: 'If it was you, open the page and press its button: only then does the request reach those who look at it.',
    button: 'Confirm the address',
    after: [
      'The link works for 48 hours, and the page asks neither for a password nor for data.',
      'If it was not you, there is nothing to do: without confirmation the request is deleted, and this address is not remembered.',
    ],
  },
  approved: {
    subject: 'The request to join was accepted',
    before: ({ hub, firm }) => [
      `${hub} has accepted the request to join of ${firm}.`,
      'What happens now: alerts and notices come to this address. A button in the mail is enough to answer: no account is needed.',
      `Keep the telephone number of ${hub}: it is the one to call when a mail does not convince you, or in an emergency. Each alert bears a short code that you can verify by telephone.`,
      'Should you need the portal one day, you will get a personal invitation from who accepted the request.',
      'Taking part may oblige to notices (for example art. 17 of D.Lgs. 138/2024 or art. 45 of DORA): who accepted the request tells you which.',
    ],
    after: [noLink.en],
  },
  refused: {
    subject: 'The request to join was not accepted',
    before: ({ hub, firm, reason }) => [
      `${hub} has not accepted the request to join of ${firm}.`,
      `The reason: “${reason}”`,
      'The data of the request are deleted within 30 days. Once the reason no longer holds, you may ask again.',
    ],
    after: [noLink.en],
  },
};

/** The mails about a request to join, in both languages. */
export const letterTexts: Readonly<Record<Language, LetterTexts>> = { it, en };
