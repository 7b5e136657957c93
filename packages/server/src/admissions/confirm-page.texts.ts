import type { Language, Mandate, Sector } from '@staffetta/contract';

interface Outcome {
  readonly title: string;
  readonly text: string;
}

interface PageTexts {
  readonly title: string;
  to(hub: string): string;
  of(firm: string, contact: string): string;
  readonly fields: Readonly<
    Record<'vatNumber' | 'taxCode' | 'province' | 'sector' | 'pec' | 'phone' | 'mandate', string>
  >;
  readonly mandates: Readonly<Record<Mandate, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly check: string;
  readonly confirm: string;
  readonly oneClick: string;
  readonly outcomes: Readonly<Record<'open' | 'full' | 'over', Outcome>>;
}

const it: PageTexts = {
  title: 'Confermi la richiesta di adesione',
  to: (hub) => `Richiesta di aderire a ${hub}`,
  of: (firm, contact) => `Per «${firm}». Referente: ${contact}`,
  fields: {
    vatNumber: 'Partita IVA',
    taxCode: 'Codice fiscale dell’impresa',
    province: 'Provincia',
    sector: 'Settore',
    pec: 'PEC',
    phone: 'Telefono',
    mandate: 'Che cosa può dire l’ente alla Polizia per conto vostro',
  },
  mandates: {
    named: 'Segnalare a nome nostro',
    anonymous: 'Segnalare senza il nostro nome',
    ask: 'Chiedercelo ogni volta',
    never: 'Niente',
  },
  sectors: {
    energy: 'Energia',
    transport: 'Trasporti',
    banking: 'Banche',
    financial_market: 'Mercati finanziari',
    health: 'Sanità',
    drinking_water: 'Acqua potabile',
    waste_water: 'Acque reflue',
    digital_infrastructure: 'Infrastrutture digitali',
    ict_services: 'Servizi informatici',
    space: 'Spazio',
    postal: 'Poste e corrieri',
    waste: 'Rifiuti',
    chemicals: 'Chimica',
    food: 'Alimentare',
    manufacturing: 'Manifattura',
    digital_providers: 'Fornitori digitali',
    research: 'Ricerca',
    public_administration: 'Pubblica amministrazione',
    local_transport: 'Trasporto locale',
    education: 'Istruzione',
    culture: 'Cultura',
    public_companies: 'Società pubbliche',
    other: 'Altro',
  },
  check:
    'Legga tutto: se qualcosa non è giusto, non prema il pulsante e chieda di nuovo con i dati giusti.',
  confirm: 'Conferma: la richiesta è nostra',
  oneClick: 'Aprire questa pagina non ha confermato niente: la richiesta parte solo dal pulsante.',
  outcomes: {
    open: {
      title: 'Richiesta inviata. Grazie.',
      text: 'Ora la esamina una persona. La risposta arriva per e-mail allo stesso indirizzo: non deve fare altro.',
    },
    full: {
      title: 'In questo momento ci sono troppe richieste',
      text: 'La sua non è andata persa: riapra questo collegamento tra qualche ora e prema di nuovo il pulsante.',
    },
    over: {
      title: 'Questo collegamento non vale più',
      text: 'È già stato usato, oppure sono passate più di 48 ore. Se ha già confermato, non deve fare altro; altrimenti mandi di nuovo la richiesta.',
    },
  },
};

const en: PageTexts = {
  title: 'Confirm the request to join',
  to: (hub) => `Request to join ${hub}`,
  of: (firm, contact) => `For “${firm}”. Contact: ${contact}`,
  fields: {
    vatNumber: 'VAT number',
    taxCode: 'Tax code of the firm',
    province: 'Province',
    sector: 'Sector',
    pec: 'PEC',
    phone: 'Telephone',
    mandate: 'What the hub may tell the police on your behalf',
  },
  mandates: {
    named: 'Report in our name',
    anonymous: 'Report without our name',
    ask: 'Ask us each time',
    never: 'Nothing',
  },
  sectors: {
    energy: 'Energy',
    transport: 'Transport',
    banking: 'Banking',
    financial_market: 'Financial markets',
    health: 'Health',
    drinking_water: 'Drinking water',
    waste_water: 'Waste water',
    digital_infrastructure: 'Digital infrastructure',
    ict_services: 'IT services',
    space: 'Space',
    postal: 'Post and couriers',
    waste: 'Waste',
    chemicals: 'Chemicals',
    food: 'Food',
    manufacturing: 'Manufacturing',
    digital_providers: 'Digital providers',
    research: 'Research',
    public_administration: 'Public administration',
    local_transport: 'Local transport',
    education: 'Education',
    culture: 'Culture',
    public_companies: 'Public companies',
    other: 'Other',
  },
  check:
    'Read all of it: if something is not right, do not press the button, and ask again with the right data.',
  confirm: 'Confirm: the request is ours',
  oneClick: 'Opening this page confirmed nothing: only the button sends the request.',
  outcomes: {
    open: {
      title: 'Request sent. Thank you.',
      text: 'A person looks at it now. The answer comes by mail to the same address: there is nothing more to do.',
    },
    full: {
      title: 'There are too many requests at the moment',
      text: 'Yours is not lost: open this link again in some hours and press the button once more.',
    },
    over: {
      title: 'This link no longer works',
      text: 'It was used already, or more than 48 hours have passed. If you have confirmed, there is nothing more to do; otherwise send the request again.',
    },
  },
};

/** What the page behind the link says, in both languages. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = { it, en };
