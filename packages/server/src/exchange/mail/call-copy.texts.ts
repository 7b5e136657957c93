import type { Language } from '@staffetta/contract';

/** What a copy of a telephone call is written from. */
export interface CopyFacts {
  readonly desk: string;
  readonly deskPhone: string | undefined;
  readonly caller: string | undefined;
  readonly calledAt: string;
  readonly readBack: boolean;
  /** It is sent on only with the organisation's consent. */
  readonly asks: boolean;
  readonly replies: boolean;
  readonly account: boolean;
}

interface CopyTexts {
  readonly subject: {
    whole(facts: CopyFacts): string;
    /** Without the desk: who wrote is as confidential as what was said. */
    readonly waits: string;
  };
  whole(facts: CopyFacts): string[];
  waits(facts: CopyFacts): string[];
  correct(facts: CopyFacts): string[];
  /** With the desk's number, which is no secret, and without its name. */
  telephone(facts: Pick<CopyFacts, 'deskPhone'>): string[];
}

const some = (...lines: (string | undefined | false)[]): string[] =>
  lines.filter((line): line is string => typeof line === 'string');

const italian: CopyTexts = {
  subject: {
    whole: ({ desk }) => `Che cosa ha scritto ${desk} dopo la vostra telefonata`,
    waits: 'Che cosa è stato scritto dopo la vostra telefonata',
  },
  whole: ({ desk, caller, calledAt, readBack, asks }) =>
    some(
      `Questo è ciò che ${desk} ha scritto quando avete telefonato (${caller ? `${caller}, ` : ''}${calledAt}).`,
      readBack
        ? 'Il testo è stato riletto al telefono a chi ha chiamato.'
        : 'Il testo non è stato riletto al telefono: leggetelo con attenzione.',
      asks &&
        'Non è ancora stato inoltrato: prima serve il vostro consenso, che si dà in Staffetta.',
    ),
  waits: ({ calledAt }) => [
    `È stato messo per iscritto ciò che avete detto al telefono (${calledAt}). Per la sua etichetta il testo non può stare in una e-mail.`,
  ],
  correct: ({ replies, account, deskPhone, desk }) =>
    some(
      account &&
        'Se qualcosa non è giusto, può correggerlo in Staffetta, digitando l’indirizzo che conosce: questa e-mail non contiene collegamenti, per scelta.',
      replies &&
        'Se qualcosa non è giusto, rispondete a questa e-mail scrivendo che cosa va corretto: lo legge chi ha scritto la segnalazione, non chi la riceve.',
      !replies &&
        !account &&
        `Se qualcosa non è giusto, telefonate a ${desk}${deskPhone ? `: ${deskPhone}` : ''}.`,
      'Se nessuno di voi ha telefonato, avvisate subito: qualcuno ha usato il vostro nome.',
    ),
  telephone: ({ deskPhone }) => [
    deskPhone
      ? `Per sentirlo rileggere o correggerlo, telefonate a chi l’ha scritto: ${deskPhone}. Se avete già un altro numero, usate quello.`
      : 'Per sentirlo rileggere o correggerlo, telefonate al numero che avete già.',
    'Chi ha un accesso lo trova in Staffetta, digitando l’indirizzo che conosce: questa e-mail non contiene né collegamenti né nomi, per scelta.',
    'Se nessuno di voi ha telefonato, avvisate subito: qualcuno ha usato il vostro nome.',
  ],
};

const english: CopyTexts = {
  subject: {
    whole: ({ desk }) => `What ${desk} wrote down when you called`,
    waits: 'What was written down when you called',
  },
  whole: ({ desk, caller, calledAt, readBack, asks }) =>
    some(
      `This is what ${desk} wrote down when you called (${caller ? `${caller}, ` : ''}${calledAt}).`,
      readBack
        ? 'The text was read back to the caller on the telephone.'
        : 'The text was not read back on the telephone: please read it with care.',
      asks &&
        'It has not been passed on yet: your consent is needed first, and is given in Staffetta.',
    ),
  waits: ({ calledAt }) => [
    `What you said on the telephone has been written down (${calledAt}). Its label keeps the text out of mails.`,
  ],
  correct: ({ replies, account, deskPhone, desk }) =>
    some(
      account &&
        'If something is not right, you can correct it in Staffetta by typing the address you know: this mail holds no link, on purpose.',
      replies &&
        'If something is not right, reply to this mail and write what has to be corrected: it is read by who wrote the report, not by who receives it.',
      !replies &&
        !account &&
        `If something is not right, telephone ${desk}${deskPhone ? `: ${deskPhone}` : ''}.`,
      'If none of you has telephoned, tell us at once: somebody used your name.',
    ),
  telephone: ({ deskPhone }) => [
    deskPhone
      ? `To have it read out or corrected, telephone who wrote it: ${deskPhone}. If you have another number already, use that one.`
      : 'To have it read out or corrected, telephone the number you have already.',
    'Whoever has an account finds it in Staffetta by typing the address they know: this mail holds neither link nor name, on purpose.',
    'If none of you has telephoned, tell us at once: somebody used your name.',
  ],
};

export const copyTexts: Readonly<Record<Language, CopyTexts>> = { it: italian, en: english };
