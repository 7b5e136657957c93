import type { ContactRole, Language, Mandate, Sector } from '@staffetta/contract';
import { contactRoles, languages, mandates, sectors, sizes } from '@staffetta/contract';
import { headingKey } from '../reading/heading-words.ts';

interface Dictionary<T extends string> {
  /** What people write, to the code; the code itself is always understood. */
  (text: string): T | undefined;
  /** What is written for a code: the first Italian word, or the code with spaces. */
  write(code: T, language: Language): string;
}

/** Words of a closed list, Italian first. */
function dictionary<T extends string>(
  codes: readonly T[],
  words: Readonly<Record<T, readonly string[]>>,
): Dictionary<T> {
  const known = new Map<string, T>();
  for (const code of codes)
    for (const word of [code, ...words[code]]) known.set(headingKey(word), code);
  return Object.assign((text: string) => known.get(headingKey(text)), {
    write: (code: T, language: Language) =>
      language === 'it' ? (words[code][0] ?? code) : code.replaceAll('_', ' '),
  });
}

export const kindOf = dictionary<'member' | 'branch'>(['member', 'branch'], {
  member: [
    'impresa',
    'azienda',
    'ditta',
    'banca',
    'aderente',
    'associato',
    'socio',
    'impresa associata',
    'banca cliente',
    'impresa o banca',
    'firm',
    'company',
    'bank',
  ],
  branch: [
    'sede',
    'sede territoriale',
    'delegazione',
    'sezione',
    'filiale',
    'office',
    'territorial branch',
  ],
});

export const sectorOf = dictionary<Sector>(sectors, {
  energy: ['energia', 'energy'],
  transport: ['trasporti', 'trasporto', 'logistica', 'transport'],
  banking: ['banche', 'banca', 'settore bancario', 'credito', 'banking', 'bank'],
  financial_market: [
    'mercati finanziari',
    'infrastrutture dei mercati finanziari',
    'finanza',
    'financial markets',
  ],
  health: ['sanità', 'salute', 'settore sanitario', 'health', 'healthcare'],
  drinking_water: ['acqua potabile', 'acqua', 'drinking water'],
  waste_water: ['acque reflue', 'waste water', 'wastewater'],
  digital_infrastructure: [
    'infrastrutture digitali',
    'infrastruttura digitale',
    'digital infrastructure',
  ],
  ict_services: [
    'servizi informatici',
    'gestione dei servizi tic',
    'servizi tic',
    'servizi ict',
    'informatica',
    'ict',
    'software',
    'it services',
    'ict services',
  ],
  space: ['spazio', 'space'],
  postal: [
    'poste e corrieri',
    'servizi postali',
    'servizi postali e di corriere',
    'corrieri',
    'post and couriers',
  ],
  waste: ['rifiuti', 'gestione dei rifiuti', 'waste', 'waste management'],
  chemicals: ['chimica', 'sostanze chimiche', 'chemicals'],
  food: ['alimentare', 'alimenti', 'agroalimentare', 'food'],
  manufacturing: [
    'manifattura',
    'manifatturiero',
    'fabbricazione',
    'industria',
    'metalmeccanico',
    'tessile',
    'manufacturing',
  ],
  digital_providers: ['fornitori digitali', 'fornitori di servizi digitali', 'digital providers'],
  research: ['ricerca', 'research'],
  public_administration: ['pubblica amministrazione', 'pa', 'public administration'],
  local_transport: ['trasporto locale', 'trasporto pubblico locale', 'tpl', 'local transport'],
  education: ['istruzione', 'scuola', 'formazione', 'education'],
  culture: ['cultura', 'culture'],
  public_companies: ['società pubbliche', 'società partecipate', 'public companies'],
  other: ['altro', 'altri', 'nessuno', 'other', 'none'],
});

export const sizeOf = dictionary(sizes, {
  micro: ['microimpresa', 'micro impresa'],
  small: ['piccola', 'piccola impresa', 'small enterprise'],
  medium: ['media', 'media impresa', 'medium enterprise'],
  large: ['grande', 'grande impresa', 'large enterprise'],
});

export const mandateOf = dictionary<Mandate>(mandates, {
  named: [
    'con nome',
    'con il nome',
    'nominativo',
    'può segnalare con il nome',
    'may report with the name',
  ],
  anonymous: [
    'senza nome',
    'senza il nome',
    'anonimo',
    'può segnalare senza il nome',
    'may report without the name',
  ],
  ask: ['chiede', 'chiedere', 'chiede ogni volta', 'asks each time'],
  never: ['mai', 'no', 'non può segnalare', 'nessuno', 'may not report'],
});

export const contactRoleOf = dictionary<ContactRole>(contactRoles, {
  desk_24_7: ['reperibilità 24 ore', 'reperibilità', 'h24', '24 7', '24 ore', '24 hour desk'],
  security: [
    'sicurezza informatica',
    'sicurezza',
    'responsabile sicurezza',
    'it',
    'responsabile it',
    'ced',
    'ciso',
    'it security',
  ],
  referent: [
    'referente',
    'titolare',
    'legale rappresentante',
    'amministratore',
    'referent',
    'owner',
  ],
  deputy: ['sostituto', 'vice', 'deputy'],
  data_protection: ['protezione dei dati', 'dpo', 'rpd', 'privacy', 'data protection'],
  legal: ['ufficio legale', 'legale', 'legal office'],
  press: ['ufficio stampa', 'stampa', 'comunicazione', 'press office'],
});

export const languageOf = dictionary<Language>(languages, {
  it: ['italiano', 'italian'],
  en: ['inglese', 'english'],
});
