/** Health of the installation. */
export const health = {
  'health.about': 'dice se tutto funziona; esce con 1 se qualcosa non va',
  'health.well': 'Niente è fuori posto.',
  'health.unwell': 'Qualcosa non va.',
  'health.unwatched': 'Nessuno controlla più: quanto segue può non essere più vero.',
  'health.todo': 'Che cosa fare:',
  'health.fine': 'in ordine',
  'health.off': 'spento',
  'health.warning': 'da guardare',
  'health.bad': 'non va',
};
