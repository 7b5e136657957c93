/** The privacy notice in Italian: a form to be adapted (GDPR art. 13 and 14; D.Lgs. 51/2018 for the police). */
export const notice = {
  title: 'Informativa sul trattamento dei dati personali',
  form: 'Modello precompilato con i dati del protocollo. Prima dell’uso lo rilegge e lo completa il responsabile della protezione dei dati.',
  lead: (number: string, title: string) =>
    `Scambio di segnalazioni di sicurezza informatica secondo il protocollo d’intesa ${number}, «${title}» (artt. 13 e 14 del Regolamento (UE) 2016/679).`,
  police:
    'Per una parte di Polizia i trattamenti per prevenire, accertare e perseguire reati seguono il D.Lgs. 51/2018: le informazioni all’interessato, i diritti e i loro limiti sono quelli di quel decreto, e questa informativa vale solo per i contatti e gli utenti.',
  sections: {
    controller: 'Chi decide: il titolare',
    officer: 'Responsabile della protezione dei dati',
    purposes: 'Perché',
    basis: 'Su quale base',
    data: 'Quali dati, e da dove vengono',
    recipients: 'Chi li riceve',
    place: 'Dove stanno, e chi li tratta per conto del titolare',
    retention: 'Per quanto tempo',
    rights: 'I suoi diritti',
  },
  purposes: [
    'prevenire e contenere minacce, vulnerabilità, incidenti e frodi informatiche che toccano le parti, i loro clienti o aderenti;',
    'avvisare in tempo chi può esserne colpito e sapere se lo è;',
    'gestire gli utenti e i referenti di chi partecipa.',
  ],
  basis: (legal: string) =>
    `Legittimo interesse alla sicurezza delle reti e delle informazioni (art. 6, par. 1, lett. f, e considerando 49 del Regolamento), oppure obbligo di legge o compito di interesse pubblico dove valgono per il titolare. Lo scambio si fonda su: ${legal}.`,
  data: [
    'di utenti e referenti: nome, ruolo, posta, telefono di lavoro, operazioni compiute (dalla persona stessa o dalla sua organizzazione);',
    'di altre persone, solo se servono a una segnalazione: IBAN, numeri di telefono, indirizzi di posta, indirizzi di rete, testi e allegati (da chi segnala);',
    'numeri di carta di pagamento: mascherati all’ingresso, non conservati per intero.',
  ],
  recipients: (names: string) =>
    `Le parti del protocollo (${names}) e, nei limiti dell’etichetta TLP e di quanto permette chi ha scritto, gli aderenti dell’ente che ne hanno bisogno. Ciò che passa oltre è prima riscritto senza identificativi. Non c’è diffusione.`,
  place: (host: string, seat: string, place: string, country: string) =>
    `Il sistema è ospitato da ${host}, ${seat}; i dati stanno in: ${place} (${country}).`,
  noProcessors: 'Non ci sono responsabili del trattamento.',
  processor: (name: string, seat: string, task: string) => `${name}, ${seat}: ${task}`,
  retention:
    'I termini sono nel protocollo; prima della fine la segnalazione è riesaminata, poi il dato è cancellato. Il registro delle operazioni resta, senza il contenuto cancellato.',
  kinds: {
    iban: 'IBAN',
    phone: 'numeri di telefono',
    personalMail: 'indirizzi di posta di persone',
    otherValues: 'indirizzi di rete e altri indicatori',
    texts: 'testi, conversazioni e allegati',
    people: 'utenti e referenti',
  },
  people: 'finché hanno il ruolo; poi il nome resta solo accanto a ciò che hanno scritto o deciso',
  rights:
    'Può chiedere al titolare l’accesso ai suoi dati, la rettifica, la cancellazione, la limitazione, e opporsi (artt. 15–18 e 21). Una richiesta si risponde entro un mese. L’accesso può essere limitato quando serve a non compromettere indagini o i diritti di altri. Può fare reclamo al Garante per la protezione dei dati personali (www.garanteprivacy.it). Nessuna decisione è presa in modo solo automatizzato.',
};
export type NoticeTexts = typeof notice;
