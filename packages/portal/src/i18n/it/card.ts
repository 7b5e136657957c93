/** Scheda dei contatti da stampare. */
export const card = {
  title: 'Contatti per quando il portale non risponde',
  lead: 'La stampi e la tenga vicino al telefono. La ristampi quando un referente cambia.',
  print: 'Stampa',
  size: 'Formato',
  sizes: { a4: 'Foglio A4', pocket: 'Tascabile (A6)' },
  code: 'Il vostro codice',
  codeHint: 'Lo dica a chi risponde: così la segnalazione si registra a nome vostro.',
  ours: 'I nostri referenti',
  nobody: 'Nessun ente o ufficio da chiamare: prima serve un’adesione o un protocollo.',
  noContacts: 'Nessun numero indicato.',
  how: 'Come segnalare a voce o per posta',
  howCall: 'Chiami il primo numero; se non risponde, il successivo.',
  howSay: 'Dica chi è, che cosa succede, da quando, e se è ancora in corso.',
  howKeep: 'Non cancelli niente: messaggi, file e registri servono.',
  howMail:
    'Per posta, inoltri il messaggio sospetto come allegato all’indirizzo indicato qui sopra.',
  notAComplaint:
    'Una segnalazione non è una denuncia né una querela. Se una persona è in pericolo, chiami il 112.',
};
