export const session = {
  title: 'Accesso',
  email: 'Indirizzo di posta elettronica',
  password: 'Password',
  code: 'Codice di sei cifre',
  codeHint: 'Lo mostra l’applicazione di autenticazione sul suo telefono.',
  codeShape: 'Sei cifre, senza spazi.',
  enter: 'Accedi',
  leave: 'Esci',
  ended: 'La sessione è terminata',
  endedHint: 'Acceda di nuovo: tornerà alla pagina in cui era.',
  noAccount:
    'Non ha un accesso? Lo chieda all’amministratore della sua organizzazione: riceverà un collegamento personale.',
};
