import { personalRetention, type Retention, usualTerms } from '@staffetta/contract';

type Language = 'it' | 'en';

const words = {
  it: {
    iban: 'IBAN',
    phone: 'telefoni',
    personalMail: 'indirizzi di posta',
    all: 'IBAN, telefoni e indirizzi di posta',
    kept: 'si conservano di norma',
    days: (least: number, most: number) =>
      least === most ? `${most} giorni` : `da ${least} a ${most} giorni, secondo il protocollo`,
  },
  en: {
    iban: 'IBANs',
    phone: 'phone numbers',
    personalMail: 'mail addresses',
    all: 'IBANs, phone numbers and mail addresses',
    kept: 'are usually kept for',
    days: (least: number, most: number) =>
      least === most ? `${most} days` : `${least} to ${most} days, as the agreement says`,
  },
} as const;

/**
 * For how long data of persons are kept (GDPR 15(1)(d)), as agreements say: `IBAN, telefoni e indirizzi di posta si
 * conservano di norma 180 giorni`; of each kind apart where they differ. What an agreement leaves open is as usual.
 */
export function keptFor(language: Language, agreements: readonly Partial<Retention>[]): string {
  const said = words[language];
  const of = agreements.length === 0 ? [{}] : agreements;
  const spans = personalRetention.map((kind) => {
    const days = of.map((one: Partial<Retention>) => one[kind] ?? usualTerms[kind]);
    return { kind, days: said.days(Math.min(...days), Math.max(...days)) };
  });
  const same = spans.every(({ days }) => days === spans[0]!.days);
  if (same) return `${said.all} ${said.kept} ${spans[0]!.days}`;
  return spans.map(({ kind, days }) => `${said[kind]} ${said.kept} ${days}`).join('; ');
}
