import type { ContactRole, Face, Side } from '@staffetta/contract';

const faces: Record<Face, string> = {
  threat: 'minaccia',
  vulnerability: 'vulnerabilità',
  incident: 'incidente',
  fraud: 'frode',
};
const sides: Record<Side, string> = { police: 'Polizia', private: 'Privati' };
const contactRoles: Record<ContactRole, string> = {
  desk_24_7: 'reperibilità 24 ore',
  security: 'sicurezza informatica',
  referent: 'referente',
  deputy: 'sostituto',
  data_protection: 'protezione dei dati',
  legal: 'ufficio legale',
  press: 'ufficio stampa',
};

/** Words that all papers share, in Italian. */
export const words = {
  locale: 'it-IT' as const,
  faces,
  sides,
  contactRoles,
  capacity: { autonomous: 'titolare autonomo', joint: 'contitolare (art. 26 GDPR)' },
  yes: 'sì',
  no: 'no',
  none: 'niente',
  toBeSaid: 'da indicare',
  minutes: (n: number) => (n === 1 ? '1 minuto' : `${n} minuti`),
  hours: (n: number) => (n === 1 ? '1 ora' : `${n} ore`),
  days: (n: number) => (n === 1 ? '1 giorno' : `${n} giorni`),
  footer: (when: string) => `Staffetta, ${when} (ora italiana)`,
  pageOf: (page: number, pages: number) => `Pagina ${page} di ${pages}`,
};
export type Words = Omit<typeof words, 'locale'> & { readonly locale: 'it-IT' | 'en-GB' };
