import type {
  Attribution,
  Face,
  Fact,
  NotA,
  PassUp,
  RelayPolicy,
  ReportState,
  Standing,
  Tlp,
} from '@staffetta/contract';

// The registry's documents are Italian whoever takes them out (docs/adr/0017-documents-for-the-registry.md).

export const facts: Readonly<Record<Fact, string>> = {
  phishing: 'Phishing',
  wire_fraud: 'Bonifico fraudolento',
  ransomware: 'Ransomware',
  unauthorised_access: 'Accesso abusivo',
  service_disruption: 'Interruzione del servizio',
  vulnerability: 'Vulnerabilità',
  other: 'Altro',
};

export const faces: Readonly<Record<Face, string>> = {
  threat: 'Minaccia',
  vulnerability: 'Vulnerabilità',
  incident: 'Incidente',
  fraud: 'Frode',
};

export const states: Readonly<Record<ReportState, string>> = {
  draft: 'bozza',
  awaiting_consent: 'in attesa di consenso',
  submitted: 'inviata',
  received: 'presa visione',
  in_work: 'in lavorazione',
  answered: 'risposta data',
  closed: 'chiusa',
  merged: 'unita a un’altra',
  withdrawn: 'ritirata',
};

export const tlpMeanings: Readonly<Record<Tlp, string>> = {
  RED: 'solo per le persone a cui è indirizzata',
  'AMBER+STRICT': 'solo per l’organizzazione a cui è indirizzata, per chi ne ha bisogno',
  AMBER:
    'per l’organizzazione a cui è indirizzata e, se il protocollo d’intesa lo prevede, per i suoi clienti',
  GREEN: 'per la comunità di chi collabora, mai su canali pubblici',
  CLEAR: 'senza limiti di diffusione',
};

export const standings: Readonly<Record<Standing, string>> = {
  sender: 'chi segnala',
  recipient: 'chi riceve',
  subject: 'l’impresa interessata',
};

export const notA: Readonly<Record<NotA, string>> = {
  denuncia: 'una denuncia',
  querela: 'una querela',
  acn_notice: 'una notifica all’ACN',
  garante_notice: 'una notifica al Garante per la protezione dei dati personali',
  banca_ditalia_notice: 'una segnalazione alla Banca d’Italia',
};

const attributions: Readonly<Record<Attribution, string>> = {
  named: 'con il nome',
  anonymous: 'senza il nome',
};

export const passUps: Readonly<Record<PassUp, string>> = {
  no: 'Non può salire alla Polizia nazionale.',
  anonymous: 'Può salire alla Polizia nazionale senza il nome.',
  named: 'Può salire alla Polizia nazionale con il nome.',
};

export const relays = ({ allowed, attribution }: RelayPolicy): string => {
  if (!allowed) return 'Chi ha scritto non permette l’inoltro.';
  return `Chi ha scritto permette l’inoltro ${attributions[attribution]}, nei limiti indicati nel sistema.`;
};

const kinds: Readonly<Record<string, string>> = {
  domain: 'Dominio',
  url: 'Collegamento',
  ipv4: 'Indirizzo IP',
  ipv6: 'Indirizzo IPv6',
  cidr: 'Rete',
  email: 'Posta',
  md5: 'Impronta MD5',
  sha1: 'Impronta SHA-1',
  sha256: 'Impronta SHA-256',
  sha512: 'Impronta SHA-512',
  cve: 'Vulnerabilità',
  attack: 'Tecnica ATT&CK',
  iban: 'IBAN',
  phone: 'Telefono',
  asn: 'Operatore di rete',
};
/** A kind that has no word yet is shown by its code. */
export const kindOf = (kind: string): string => kinds[kind] ?? kind;

export const yesOrNo = (yes: boolean): string => (yes ? 'sì' : 'no');
