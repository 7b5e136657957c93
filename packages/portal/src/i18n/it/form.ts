/** Forms, lists and errors everywhere. */
export const form = {
  optional: '(facoltativo)',
  choose: 'Scelga…',
  loading: 'Caricamento in corso',
  tryAgain: 'Riprova',
  checkThese_one: 'Un campo è da correggere',
  checkThese_other: '{{count}} campi sono da correggere',
  missing: 'Scriva qualcosa in questo campo.',
  chooseOne: 'Scelga una voce.',
  notAnAddress: 'Non sembra un indirizzo di posta: controlli, per esempio nome@azienda.it.',
  notValid: 'Il valore non è valido.',
  outOfRange: 'Il numero è fuori dai limiti ammessi.',
  tooShort_one: 'Serve almeno {{count}} carattere.',
  tooShort_other: 'Servono almeno {{count}} caratteri.',
  tooLong_one: 'Al massimo {{count}} carattere.',
  tooLong_other: 'Al massimo {{count}} caratteri.',
  unreachable: 'Il servizio non risponde',
  unreachableHint:
    'Controlli la connessione e riprovi. Quello che ha scritto è rimasto qui; quanto già confermato non va perso.',
  unexpected: 'Qualcosa è andato storto in questa pagina. Riprovi, oppure ricarichi la pagina.',
  requestNumber: 'Numero della richiesta, per l’assistenza: {{number}}',
};
