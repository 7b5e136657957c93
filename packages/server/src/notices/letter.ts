import type { NoticeLaw } from '@staffetta/contract';
import type { Due } from './notice.ts';

/** A letter to an authority, in Italian as the authorities are. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** Where it goes and what to check first; no part of the letter. */
  readonly how: string;
}

const dayInWords = (day: string) =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

interface Law {
  readonly subject: string;
  readonly joined: string;
  readonly left: string;
  readonly how: string;
}

const laws: Record<NoticeLaw, Law> = {
  nis_17: {
    subject: 'art. 17 del D.Lgs. 4 settembre 2024, n. 138',
    joined:
      'ai sensi dell’art. 17 del D.Lgs. 4 settembre 2024, n. 138, comunica la propria partecipazione',
    left: 'ai sensi dell’art. 17 del D.Lgs. 4 settembre 2024, n. 138, comunica il proprio ritiro dalla partecipazione',
    how: 'Riguarda i soggetti NIS. Si comunica all’Agenzia per la cybersicurezza nazionale (ACN) con l’aggiornamento annuale delle informazioni sul portale ACN.',
  },
  dora_45: {
    subject: 'art. 45, par. 3, del Regolamento (UE) 2022/2554 (DORA)',
    joined:
      'ai sensi dell’art. 45, paragrafo 3, del Regolamento (UE) 2022/2554, comunica la propria partecipazione',
    left: 'ai sensi dell’art. 45, paragrafo 3, del Regolamento (UE) 2022/2554, comunica la cessazione della propria partecipazione',
    how: 'Riguarda le entità finanziarie. Si comunica all’autorità competente (Banca d’Italia, Consob, IVASS o COVIP secondo il tipo di entità: da verificare), quando la partecipazione è convalidata e quando cessa.',
  },
};

/** The text of a notice for one organisation; to be checked and sent by itself. */
export function letterOf({ law, occasion, of, day }: Due, organisation: string): Letter {
  const { subject, how, ...verbs } = laws[law];
  const what =
    of.kind === 'agreement'
      ? `al protocollo d’intesa «${of.name}»`
      : `allo scambio di informazioni promosso da ${of.name}`;
  const since = occasion === 'joined' ? 'a decorrere dal' : 'con effetto dal';
  return {
    subject: `${occasion === 'joined' ? 'Partecipazione' : 'Cessazione della partecipazione'} ad accordi di condivisione delle informazioni sulla sicurezza informatica (${subject})`,
    text: [
      `${organisation}, ${verbs[occasion]} ${what}, ${since} ${dayInWords(day)}.`,
      'L’accordo riguarda la condivisione volontaria di informazioni sulla sicurezza informatica: minacce, quasi-incidenti, vulnerabilità, tecniche e procedure, indicatori di compromissione, allarmi e consigli di configurazione. Si svolge su una piattaforma dedicata, fra partecipanti individuati, con regole su riservatezza (Traffic Light Protocol 2.0), protezione dei dati personali e concorrenza.',
    ].join('\n\n'),
    how,
  };
}
