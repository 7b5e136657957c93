export const files = {
  add: 'Scegli i file',
  dropHere: 'oppure li trascini qui',
  hint: 'Testo della mail (.eml), schermate, registri. Non vengono mai aperti né eseguiti.',
  progress: '{{percent}}% caricato',
  remove: 'Togli {{name}}',
  failed: '{{name}} non è stato caricato',
  unreachable: 'La connessione si è interrotta: riprovi.',
  fingerprint: 'Impronta SHA-256',
};
