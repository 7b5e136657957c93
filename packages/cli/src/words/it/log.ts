/** Logs: verifying and comparing exported copies. */
export const log = {
  'log.about': 'registri delle operazioni: verifica e confronto delle copie esportate',
  'log.argument': 'file esportato da Staffetta (staffetta-log/1)',
  'log.argumentOrInput':
    'file esportato da Staffetta (staffetta-log/1); «-» per l’ingresso standard',

  'log.verify.about': 'verifica un registro esportato, senza rete e senza server',
  'log.verify.key':
    'impronta della chiave che deve aver firmato; ripetibile se ne sono ammesse più d’una',
  'log.verify.intact': 'Il registro è integro.',
  'log.verify.broken_one': 'Il registro NON è integro: {{count, number}} problema.',
  'log.verify.broken_many': 'Il registro NON è integro: {{count, number}} problemi.',
  'log.verify.broken_other': 'Il registro NON è integro: {{count, number}} problemi.',
  'log.verify.more_one': 'e un altro',
  'log.verify.more_many': 'e altri {{count, number}}',
  'log.verify.more_other': 'e altri {{count, number}}',
  'log.verify.expectedKey': 'È la chiave attesa.',
  'log.verify.compareKey':
    'Nessuna chiave attesa è stata indicata. La firma corrisponde alla chiave qui sopra: che sia quella giusta si vede solo confrontando l’impronta con quella pubblicata dall’altra parte (--key IMPRONTA).',
  'log.verify.badSignature': 'La firma non corrisponde alla chiave qui sopra.',

  'log.label.log': 'Registro',
  'log.label.parties': 'Parti',
  'log.label.entries': 'Voci',
  'log.label.exported': 'Esportato',
  'log.label.key': 'Chiave',

  'log.private': 'privato di {{owner}}',
  'log.shared': 'condiviso, {{agreement}}',
  'log.exported': '{{at}} da {{installation}}',
  'log.entries.none': 'nessuna',
  'log.entries.range': 'da {{from, number}} a {{to, number}}',
  'log.entries.one': 'la {{from, number}}',
  'log.entries.erased_one': '({{count, number}} cancellata)',
  'log.entries.erased_many': '({{count, number}} cancellate)',
  'log.entries.erased_other': '({{count, number}} cancellate)',

  'log.compare.about': 'confronta due copie esportate dello stesso registro',
  'log.compare.file': 'Copia {{which}}: {{file}}',
  'log.compare.consistent': 'Le due copie sono coerenti.',
  'log.compare.common_one': '{{count, number}} voce in comune, uguale in entrambe.',
  'log.compare.common_many': '{{count, number}} voci in comune, uguali in entrambe.',
  'log.compare.common_other': '{{count, number}} voci in comune, uguali in entrambe.',
  'log.compare.adjacent': 'Nessuna voce in comune: una copia comincia dove l’altra finisce.',
  'log.compare.erased_one': '{{count, number}} voce è cancellata in una sola delle due.',
  'log.compare.erased_many': '{{count, number}} voci sono cancellate in una sola delle due.',
  'log.compare.erased_other': '{{count, number}} voci sono cancellate in una sola delle due.',
  'log.compare.extends': 'La copia {{which}} arriva più avanti: fino alla voce {{to, number}}.',
  'log.compare.inconsistent': 'Le due copie NON sono coerenti.',
  'log.compare.unsound': 'Almeno una delle due copie non è integra.',
  'log.compare.noDifference': 'Le voci in comune sono uguali.',
  'log.compare.keys': 'Le due copie sono firmate da chiavi diverse.',
};
