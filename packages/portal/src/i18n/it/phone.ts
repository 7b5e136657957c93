/** A report that somebody tells by telephone. */
export const phone = {
  byPhone: 'Me lo stanno dicendo al telefono',
  byPhoneHint:
    'Scrive lei, per conto di chi ha chiamato: all’invio, quella organizzazione riceve una copia da correggere, agli indirizzi che già conosciamo.',
  call: 'La telefonata',
  organisation: 'Di quale organizzazione è chi chiama?',
  caller: 'Chi chiama?',
  callerOther: 'Un’altra persona',
  callerName: 'Nome e cognome',
  callerPhone: 'Numero',
  callerHint: 'Se non è sicuro che sia chi dice di essere, richiami a un numero che già conosce.',
  calledAt: 'Ora della chiamata',
  readBack: 'Ho riletto il testo a chi ha chiamato, e ha confermato',
  readBackHint: 'Lo spunti alla fine, prima di inviare.',
};
