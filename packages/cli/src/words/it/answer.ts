/** What any operation says when it is done. */
export const answer = {
  'answer.done': 'Fatto.',
  'answer.none': 'Nessun risultato.',
  'answer.more': 'Ce ne sono altri: --all, oppure --cursor {{cursor}}',

  'download.cut':
    'La connessione si è interrotta prima della fine: il file non è completo e non è stato salvato. Ripeta il comando.',
  'download.saved_one': '{{count, number}} byte in {{file}}.',
  'download.saved_many': '{{count, number}} byte in {{file}}.',
  'download.saved_other': '{{count, number}} byte in {{file}}.',

  instant:
    '{{at, datetime(year: numeric; month: long; day: numeric; hour: 2-digit; minute: 2-digit; timeZoneName: short)}}',
};
