/** The address that mails leave from, and its records. */
export const senders = {
  title: 'Mittente delle e-mail',
  lead: 'Da quale indirizzo partono le allerte verso le imprese.',
  none: 'Le e-mail partono dall’indirizzo dell’installazione. Con un indirizzo del vostro dominio, firmato, chi le riceve riconosce chi scrive.',
  inUse: 'In uso: le e-mail partono da {{address}}, firmate.',
  notInUse:
    'Non ancora in uso: finché il controllo non è superato, le e-mail partono dall’indirizzo dell’installazione. Fate inserire i record qui sotto da chi gestisce il DNS del dominio, poi controllate.',
  address: 'Indirizzo',
  addressHint:
    'Di un dominio vostro, per esempio allerte@ente.it. Con un altro dominio serve una chiave nuova.',
  name: 'Nome che si legge',
  save: 'Salva',
  records: 'Record del DNS',
  check: 'Controlla adesso',
  checked: 'Ultimo controllo: {{when}}',
  neverChecked: 'Mai controllato.',
  recordName: 'Nome (tipo TXT)',
  recordValue: 'Valore da copiare',
  copy: 'Copia il valore di {{record}}',
  found: 'Trovato:',
  why: {
    spf: 'Dice quali server possono inviare per il dominio. Se un record SPF c’è già, aggiungete il vostro server a quello: deve restare uno solo.',
    dkim: 'La chiave con cui chi riceve verifica la firma. Se il pannello accetta al massimo 255 caratteri, dividete il valore in due parti fra virgolette.',
    dmarc: 'Dice che cosa fare delle e-mail che non superano i controlli.',
  },
  state: {
    unchecked: 'da controllare',
    ok: 'a posto',
    missing: 'manca',
    wrong: 'da correggere',
    unreachable: 'il DNS non risponde',
  },
};
