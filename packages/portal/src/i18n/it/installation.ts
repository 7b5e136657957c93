export const installation = {
  welcome: 'Benvenuto in Staffetta',
  welcomeLead:
    'Questo collegamento vale una volta sola. Crea l’organizzazione che gestisce l’installazione e il suo primo amministratore.',
  organisationName: 'Nome dell’organizzazione',
  organisationNameHint: 'Come compare nei protocolli d’intesa e nei messaggi.',
  organisationKind: 'Che cosa è',
  hubShape: 'Che ente è',
  yourName: 'Il suo nome e cognome',
  yourEmail: 'Il suo indirizzo di posta',
  password: 'Password',
  passwordHint: 'Almeno 12 caratteri. Va bene una frase che ricorda solo lei.',
  begin: 'Crea e accedi',
  linkMissing: 'Collegamento incompleto',
  linkMissingHint:
    'Apra il collegamento intero, così come il server lo ha scritto all’avvio, compresa la parte dopo il cancelletto (#).',
};
