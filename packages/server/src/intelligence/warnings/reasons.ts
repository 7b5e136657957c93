/**
 * Why a value must not be blocked, as codes that are stored and shown. The sentence for each, in
 * Italian and English, is in `REASON_TEXTS`.
 */
export const WARNING_REASONS = [
  'own-domain',
  'private-network',
  'loopback',
  'link-local',
  'carrier-network',
  'documentation',
  'multicast',
  'reserved',
  'public-dns',
  'cdn',
  'platform',
  'institution',
  'mail-provider',
  'shared-hosting',
  'security-vendor',
  'url-shortener',
  'certificate-status',
  'ip-check',
  'sinkhole',
  'role-address',
  'common-file',
  'test-file',
  'network-operator',
  'covers-listed',
] as const;

export type WarningReason = (typeof WARNING_REASONS)[number];

/** A value found on a list of what must not be blocked: the list, and why. */
export type Warning = { list: string; reason: WarningReason };

/** What a person reads beside a marked find. Plain words, Italian first. */
export const REASON_TEXTS: Record<WarningReason, { it: string; en: string }> = {
  'own-domain': {
    it: 'È un dominio della tua organizzazione.',
    en: 'It is a domain of your own organisation.',
  },
  'private-network': {
    it: 'È un indirizzo di rete interna: esiste uguale in migliaia di aziende.',
    en: 'It is an internal address: thousands of companies have the same one.',
  },
  loopback: { it: 'Indica il computer stesso.', en: 'It means the computer itself.' },
  'link-local': {
    it: 'Vale solo sulla rete locale.',
    en: 'It is valid on the local network only.',
  },
  'carrier-network': {
    it: 'È usato dagli operatori dietro un indirizzo condiviso da molti clienti.',
    en: 'Operators use it behind an address that many customers share.',
  },
  documentation: {
    it: 'È riservato agli esempi nella documentazione.',
    en: 'It is reserved for examples in documentation.',
  },
  multicast: { it: 'È un indirizzo di gruppo (multicast).', en: 'It is a multicast address.' },
  reserved: {
    it: 'È riservato e non è usato su Internet.',
    en: 'It is reserved and not used on the Internet.',
  },
  'public-dns': {
    it: 'È un servizio DNS pubblico: bloccarlo può fermare la navigazione.',
    en: 'It is a public DNS service: blocking it can stop browsing.',
  },
  cdn: {
    it: 'È di una rete di distribuzione: dietro ci sono molti siti estranei.',
    en: 'It belongs to a content network: many unrelated sites are behind it.',
  },
  platform: {
    it: 'È di un servizio molto usato: bloccarlo colpirebbe tutti.',
    en: 'It belongs to a very common service: blocking it would hit everybody.',
  },
  institution: {
    it: 'È di un ente pubblico o di una banca.',
    en: 'It belongs to a public body or to a bank.',
  },
  'mail-provider': {
    it: 'È di un fornitore di posta: segnala il singolo indirizzo, non il dominio.',
    en: 'It belongs to a mail provider: report the single address, not the domain.',
  },
  'shared-hosting': {
    it: 'Ospita contenuti di molti utenti: segnala il collegamento intero, non il dominio.',
    en: 'It hosts content of many users: report the whole link, not the domain.',
  },
  'security-vendor': {
    it: 'È di chi si occupa di sicurezza: di solito è la fonte, non la minaccia.',
    en: 'It belongs to a security firm: usually the source, not the threat.',
  },
  'url-shortener': {
    it: 'Accorcia collegamenti: segnala il collegamento intero, non il dominio.',
    en: 'It shortens links: report the whole link, not the domain.',
  },
  'certificate-status': {
    it: 'Serve a controllare i certificati: bloccarlo rompe altri siti.',
    en: 'It serves certificate checks: blocking it breaks other sites.',
  },
  'ip-check': {
    it: 'Dice solo quale indirizzo IP si usa; lo usano anche programmi onesti.',
    en: 'It only tells which IP address one uses; honest programs use it too.',
  },
  sinkhole: {
    it: 'È tenuto da ricercatori che raccolgono il traffico dei computer infetti.',
    en: 'Researchers run it to collect the traffic of infected computers.',
  },
  'role-address': {
    it: 'È una casella di servizio, di solito di chi riceve le segnalazioni.',
    en: 'It is a role mailbox, usually of those who receive reports.',
  },
  'common-file': {
    it: 'È l’impronta di un file vuoto o presente ovunque.',
    en: 'It is the digest of an empty or very common file.',
  },
  'test-file': {
    it: 'È l’impronta di un file di prova per antivirus.',
    en: 'It is the digest of an anti-virus test file.',
  },
  'network-operator': {
    it: 'È la rete di un grande operatore: bloccarla colpirebbe moltissimi servizi.',
    en: 'It is the network of a large operator: blocking it would hit very many services.',
  },
  'covers-listed': {
    it: 'Contiene indirizzi che non vanno bloccati.',
    en: 'It contains addresses that must not be blocked.',
  },
};
