import type { RequestRow } from './rights.store.ts';

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

/**
 * The answer to the person (GDPR 12(3) and (4)): outcome, reason, and where to complain. It names no text, no other
 * organisation and no value, so that it tells nobody what is held who should not know.
 */
export function letterTo(row: RequestRow): { it: string; en: string } | undefined {
  const { outcome, right, asker, reason, asked_on } = row;
  if (!outcome || asker === '') return undefined;
  return {
    it: `Gentile ${asker},\n\nil ${day(asked_on)} ha chiesto ${what.it[right]}. La richiesta è ${outcomes.it[outcome]}.\n\n${reason ?? ''}\n\nQuanto è nella disponibilità di uffici di Polizia è regolato dal D.Lgs. 51/2018: su quei dati decide l’ufficio, al quale può rivolgersi direttamente.\n\nPuò proporre reclamo al Garante per la protezione dei dati personali (www.garanteprivacy.it) o ricorrere al giudice.`,
    en: `Dear ${asker},\n\non ${day(asked_on)} you asked ${what.en[right]}. The request is ${outcomes.en[outcome]}.\n\n${reason ?? ''}\n\nWhat police offices hold is governed by D.Lgs. 51/2018: on those data the office decides, to which you may turn directly.\n\nYou may lodge a complaint with the Garante per la protezione dei dati personali (www.garanteprivacy.it) or go to court.`,
  };
}

const day = (iso: string) => iso.split('-').reverse().join('/');
