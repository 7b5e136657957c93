/** Arguments and options that are read off the contract. */
export const option = {
  'argument.upload': 'file da caricare',

  'option.place.choice': 'scelta',
  'option.place.text': 'testo',
  'option.place.number': 'numero',
  'option.place.boolean': 'sì',
  'option.place.json': 'json',
  'option.place.uuid': 'id',
  'option.place.date-time': 'istante',
  'option.place.date': 'giorno',
  'option.kind.text': 'testo',
  'option.kind.number': 'numero',
  'option.kind.boolean': 'sì',
  'option.kind.json': 'JSON',
  'option.kind.uuid': 'identificativo',
  'option.kind.date-time': 'istante, come 2026-03-04T05:06:07Z',
  'option.kind.date': 'giorno, come 2026-03-04',
  'option.no': 'no',
  'option.choices': 'una fra: {{choices}}',
  'option.many': 'ripetibile',
  'option.required': 'obbligatoria',
  'option.file': 'come {{option}}, letto da un file («-» per l’ingresso standard)',
  'option.input':
    'tutto il contenuto come JSON, da un file («-» per l’ingresso standard); le altre opzioni prevalgono',
  'option.attach': 'carica e allega un file; ripetibile',
  'option.ifVersion':
    'la versione che è stata letta: se intanto è cambiata, il comando è rifiutato',
  'option.idempotencyKey':
    'una chiave propria: ripetere il comando con la stessa non lo esegue due volte',
  'option.all': 'tutte le pagine',
  'option.output': 'dove salvare («-» per l’uscita standard)',
  'option.force': 'sostituisce il file se esiste',
};
