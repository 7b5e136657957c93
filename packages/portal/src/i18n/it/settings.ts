export const settings = {
  title: 'Impostazioni',
  lead: 'Quello che riguarda solo lei.',
  you: 'Chi è lei',
  name: 'Nome',
  email: 'Posta elettronica',
  organisation: 'Organizzazione',
  roles: 'Ruoli',
  languageTitle: 'Lingua del portale',
  languageHint: 'Vale per questo browser, subito.',
  language: { it: 'Italiano', en: 'English' },
};
