/** The joining form in Italian: printed, filled in by hand, kept by the hub. */
export const joining = {
  title: 'Modulo di adesione',
  form: 'Modello precompilato con i dati del protocollo. Lo rilegge l’ente prima di usarlo.',
  lead: (hub: string, number: string, title: string) =>
    `Il sottoscritto chiede che l’organizzazione indicata partecipi allo scambio di segnalazioni di sicurezza informatica di ${hub}, secondo il protocollo d’intesa ${number}, «${title}».`,
  organisation: 'L’organizzazione',
  fields: [
    'Ragione sociale',
    'Partita IVA',
    'Sede legale',
    'PEC',
    'Settore di attività',
    'Provincia',
    'Dimensione (micro, piccola, media, grande)',
  ],
  contacts: 'A chi scrivere e chi chiamare',
  contactColumns: { role: 'Ruolo', name: 'Nome e cognome', mail: 'Posta', phone: 'Telefono' },
  contactRoles: [
    'sicurezza informatica',
    'referente',
    'reperibilità 24 ore',
    'protezione dei dati',
  ],
  mandate:
    'Che cosa l’ente può segnalare alla Polizia a nome dell’organizzazione (una sola scelta)',
  mandates: [
    'può segnalare con il nome',
    'può segnalare senza il nome',
    'chiede ogni volta',
    'non segnala mai per conto dell’organizzazione',
  ],
  means: 'Che cosa comporta',
  meaning: [
    'Riceve note e allerte che la riguardano; quelle TLP:GREEN e TLP:CLEAR per intero anche per posta, le altre solo nel portale.',
    'Rispetta l’etichetta TLP di ciò che riceve e non lo passa ad altri se l’etichetta non lo permette.',
    'Può segnalare; una segnalazione non è una denuncia né una querela e non sostituisce le notifiche ad ACN, Garante o Banca d’Italia.',
    'Nessun altro aderente sa che partecipa, né che ha segnalato.',
    'Può uscire quando vuole; che cosa resta di quanto ha ricevuto lo dice il protocollo.',
  ],
  past: (newcomers: boolean, leavers: boolean) =>
    `${newcomers ? 'Chi entra vede anche il passato' : 'Chi entra non vede il passato'}; ${leavers ? 'chi esce conserva ciò che ha ricevuto.' : 'chi esce non vede più ciò che ha ricevuto.'}`,
  secondFactor: 'Per accedere al portale il secondo fattore è obbligatorio.',
  duties: 'Comunicazioni che restano a suo carico',
  dutyItems: [
    'Se è un soggetto NIS: comunica ad ACN la partecipazione, e poi l’eventuale uscita (D.Lgs. 138/2024, art. 17), con l’aggiornamento annuale sul portale ACN.',
    'Se è un’entità finanziaria: comunica alla propria autorità competente la partecipazione, e poi l’eventuale uscita (Regolamento (UE) 2022/2554, art. 45, par. 3).',
  ],
  declares:
    'Dichiara di avere il potere di firma e di aver ricevuto l’informativa sul trattamento dei dati personali.',
  signature: 'Luogo e data ______________________________    Firma ______________________________',
  tick: (text: string) => `[   ]  ${text}`,
};
export type JoiningTexts = typeof joining;
