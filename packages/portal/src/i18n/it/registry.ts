/** Taking a report out to an office's own registry. */
export const registry = {
  title: 'Per il registro dell’ufficio',
  hint: 'Tutto ciò che lei può leggere di questa segnalazione, in italiano. L’esportazione resta scritta nel registro delle operazioni.',
  pdf: 'Scarica il PDF',
  zip: 'Scarica lo ZIP con gli allegati',
  zipHint:
    'Lo ZIP contiene anche conversazione, indicatori, allegati e le impronte per verificarli.',
  alertPdf: 'Scarica in PDF, per gli atti',
  flagsChange: 'Aggiorna le dichiarazioni',
  flagsTitle: 'Dati personali, possibile reato, atto presentato',
  flagsHint:
    'Il testo resta com’è. Chi ha ricevuto la segnalazione vede le nuove dichiarazioni; quelle di prima restano nelle versioni precedenti.',
  flagsSave: 'Salva le dichiarazioni',
  numbers: 'Numeri di protocollo',
  noNumber: 'Nessun numero annotato.',
  own: 'il nostro',
  shownToOthers: 'visibile alle altre parti',
  numberOf: 'n. {{number}} del {{date}}',
  standing: { sender: 'Chi segnala', recipient: 'Chi riceve', subject: 'Impresa interessata' },
  note: 'Annota il nostro numero',
  change: 'Correggi il nostro numero',
  number: 'Numero di protocollo',
  numberHint:
    'Quello del protocollo del vostro ufficio. Non scriva qui il numero di un procedimento penale.',
  date: 'Data',
  register: 'Registro o codice AOO',
  shared: 'Le altre parti possono vederlo',
  sharedHint: 'Se no, lo vede soltanto la sua organizzazione.',
  save: 'Salva il numero',
};
