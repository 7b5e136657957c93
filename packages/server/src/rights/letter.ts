import type { Retention } from '@staffetta/contract';
import { keptFor } from './kept-for.ts';
import type { RequestRow } from './rights.store.ts';

export interface Letter {
  readonly it: string;
  readonly en: string;
}

const what = {
  it: {
    access: 'di sapere quali dati la riguardano',
    rectify: 'di rettificare i dati che la riguardano',
    erase: 'di cancellare i dati che la riguardano',
    restrict: 'di limitare l’uso dei dati che la riguardano',
    object: 'di opporsi all’uso dei dati che la riguardano',
  },
  en: {
    access: 'to know which data concern you',
    rectify: 'to have data about you rectified',
    erase: 'to have data about you erased',
    restrict: 'to restrict the use of data about you',
    object: 'to object to the use of data about you',
  },
} as const;
const outcomes = {
  it: { granted: 'accolta', partly: 'accolta in parte', refused: 'non accolta' },
  en: { granted: 'granted', partly: 'granted in part', refused: 'refused' },
} as const;

/** What GDPR 15(1) wants told besides the data themselves, which the hub adds; and 19, of those who had received them. */
const besides = {
  it: {
    access: (kept: string) =>
      `I dati si trattano per riconoscere e fermare frodi e attacchi informatici; li ricevono l’ente, i suoi aderenti e gli uffici di Polizia con cui è firmato un protocollo; ${kept}. Nessuna decisione è presa da una macchina. Può chiedere rettifica, cancellazione o limitazione, e opporsi.`,
    change: 'Chi aveva ricevuto i dati attraverso il sistema è stato avvisato (art. 19).',
  },
  en: {
    access: (kept: string) =>
      `The data are processed to recognise and stop fraud and attacks; the hub, its members and the police offices with which an agreement is signed receive them; ${kept}. No decision is taken by a machine. You may ask for rectification, erasure or restriction, and object.`,
    change: 'Those who had received the data through the system were told (art. 19).',
  },
} as const;
const where = {
  it: 'Può proporre reclamo al Garante per la protezione dei dati personali (www.garanteprivacy.it) o ricorrere al giudice.',
  en: 'You may lodge a complaint with the Garante per la protezione dei dati personali (www.garanteprivacy.it) or go to court.',
} as const;
const police = {
  it: 'Quanto è nella disponibilità di uffici di Polizia è regolato dal D.Lgs. 51/2018: su quei dati decide l’ufficio, al quale può rivolgersi direttamente.',
  en: 'What police offices hold is governed by D.Lgs. 51/2018: on those data the office decides, to which you may turn directly.',
} as const;

/**
 * The answer to the person (GDPR 12(3) and (4)): outcome, reason, and where to complain. It names no text, no other
 * organisation and no value, so that it tells nobody what is held who should not know. `changed`: something was,
 * somewhere; `agreed`: what the hub's agreements say of how long data are kept.
 */
export function letterTo(
  row: RequestRow,
  {
    changed,
    agreed,
  }: { readonly changed: boolean; readonly agreed: readonly Partial<Retention>[] },
): Letter | undefined {
  const { outcome, right, asker, reason, asked_on } = row;
  if (!outcome || asker === '') return undefined;
  const more = (language: 'it' | 'en') => {
    if (outcome === 'refused') return [];
    if (right === 'access') return [besides[language].access(keptFor(language, agreed))];
    return changed ? [besides[language].change] : [];
  };
  return {
    it: paragraphs([
      `Gentile ${asker},`,
      `il ${day(asked_on)} ha chiesto ${what.it[right]}. La richiesta è ${outcomes.it[outcome]}.`,
      reason ?? '',
      ...more('it'),
      police.it,
      where.it,
    ]),
    en: paragraphs([
      `Dear ${asker},`,
      `on ${day(asked_on)} you asked ${what.en[right]}. The request is ${outcomes.en[outcome]}.`,
      reason ?? '',
      ...more('en'),
      police.en,
      where.en,
    ]),
  };
}

/** That the answer takes two months more, and why (GDPR 12(3)). */
export function extensionTo(row: RequestRow): Letter | undefined {
  const { extended_because: because, right, asker, asked_on, due_on } = row;
  if (!because || asker === '') return undefined;
  return {
    it: paragraphs([
      `Gentile ${asker},`,
      `il ${day(asked_on)} ha chiesto ${what.it[right]}. Per rispondere servono altri due mesi, come consente l’articolo 12, paragrafo 3, del GDPR: la risposta arriverà entro il ${day(due_on)}.`,
      `Il motivo: ${because}`,
      where.it,
    ]),
    en: paragraphs([
      `Dear ${asker},`,
      `on ${day(asked_on)} you asked ${what.en[right]}. The answer takes two months more, as article 12(3) of the GDPR allows: it will come by ${day(due_on)}.`,
      `The reason: ${because}`,
      where.en,
    ]),
  };
}

const paragraphs = (all: readonly string[]) => all.filter((one) => one !== '').join('\n\n');

const day = (iso: string) => iso.split('-').reverse().join('/');
