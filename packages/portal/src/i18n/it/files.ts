export const files = {
  add: 'Scegli i file',
  dropHere: 'oppure li trascini qui',
  hint: 'Testo della mail (.eml), schermate, registri. Non vengono mai aperti né eseguiti. I numeri di carta si cercano solo nei testi: da ZIP, PDF e immagini vanno tolti prima di allegarli.',
  progress: '{{percent}}% caricato',
  remove: 'Togli {{name}}',
  failed: '{{name}} non è stato caricato',
  unreachable: 'La connessione si è interrotta: riprovi.',
  fingerprint: 'Impronta SHA-256',
};
