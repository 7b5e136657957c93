/** Taking a report out to an office's own registry. */
export const registry = {
  title: 'Per il registro dell’ufficio',
  hint: 'Tutto ciò che lei può leggere di questa segnalazione, in italiano. L’esportazione resta scritta nel registro delle operazioni.',
  pdf: 'Scarica il PDF',
  zip: 'Scarica lo ZIP con gli allegati',
  zipHint:
    'Lo ZIP contiene anche conversazione, indicatori, allegati e le impronte per verificarli.',
};
