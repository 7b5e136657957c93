/** What a verification finds, and in what two copies of a log differ. */
export const finding = {
  'finding.file.empty': 'Il file è vuoto.',
  'finding.header.missing':
    'La prima riga non è l’intestazione di un registro di Staffetta (staffetta-log/1).',
  'finding.header.altered': 'Intestazione (riga 1): è stata alterata.',
  'finding.header.start':
    'Intestazione (riga 1): quello che dice delle voci precedenti non può essere.',
  'finding.entry.unreadable':
    'Voce {{n, number}} (riga {{line, number}}): la riga è stata alterata, non si legge più come una voce.',
  'finding.entry.number':
    'Voce {{n, number}} (riga {{line, number}}): al suo posto c’è la voce {{number, number}}. Una voce manca, è ripetuta o è fuori posto.',
  'finding.entry.half-erased':
    'Voce {{n, number}} (riga {{line, number}}): è cancellata a metà. Contenuto e sale devono esserci entrambi, o nessuno dei due.',
  'finding.entry.content':
    'Voce {{n, number}} (riga {{line, number}}): il contenuto non è quello che fu registrato.',
  'finding.entry.inside':
    'Voce {{n, number}} (riga {{line, number}}): il contenuto è di un’altra voce o di un altro registro.',
  'finding.entry.chain':
    'Voce {{n, number}} (riga {{line, number}}): la sua impronta non continua quella della voce precedente.',
  'finding.entry.link':
    'Voce {{n, number}} (riga {{line, number}}): la riga è stata alterata (numero, data o impronta di riga).',
  'finding.entry.surplus':
    'Voce {{n, number}} (riga {{line, number}}): è oltre l’ultima che l’intestazione annuncia.',
  'finding.entry.missing_one': 'Voce {{n, number}}: manca (riga {{line, number}}).',
  'finding.entry.missing_many':
    'Voci da {{n, number}} a {{number, number}}: mancano (riga {{line, number}}).',
  'finding.entry.missing_other':
    'Voci da {{n, number}} a {{number, number}}: mancano (riga {{line, number}}).',
  'finding.checkpoint.missing': 'Sigillo finale: manca. Il file è stato troncato.',
  'finding.checkpoint.unreadable': 'Sigillo finale (riga {{line, number}}): è stato alterato.',
  'finding.checkpoint.signature':
    'Sigillo finale (riga {{line, number}}): è stato alterato, o non l’ha firmato la chiave che indica.',
  'finding.checkpoint.key':
    'Sigillo finale (riga {{line, number}}): l’ha firmato un’altra chiave, non quella attesa.',
  'finding.checkpoint.log': 'Sigillo finale (riga {{line, number}}): è di un altro registro.',
  'finding.checkpoint.header':
    'Intestazione (riga 1): non è quella sigillata, è stata cambiata dopo la firma.',
  'finding.checkpoint.size':
    'Sigillo finale (riga {{line, number}}): è stato fatto su un altro numero di voci.',
  'finding.checkpoint.chain':
    'Sigillo finale (riga {{line, number}}): le voci sono coerenti fra loro, ma non sono quelle sigillate. Il file è stato riscritto dopo la firma; con un’altra copia, «staffetta log compare» dice quale voce è diversa.',
  'finding.checkpoint.link':
    'Sigillo finale (riga {{line, number}}): le righe sono coerenti fra loro, ma non sono quelle sigillate. Il file è stato riscritto dopo la firma; con un’altra copia, «staffetta log compare» dice quale voce è diversa.',
  'finding.checkpoint.root':
    'Sigillo finale (riga {{line, number}}): la radice dell’albero non è quella delle voci.',
  'finding.checkpoint.followed':
    'Riga {{line, number}}: c’è altro dopo il sigillo, dove il file deve finire.',

  'difference.other-log': 'Sono di due registri diversi.',
  'difference.no-header': 'Non si possono confrontare: manca un’intestazione valida.',
  'difference.gap':
    'Non si possono confrontare: una finisce alla voce {{ends, number}}, l’altra comincia alla voce {{begins, number}}.',
  'difference.entry.leaf':
    'Voce {{n, number}}: è la prima diversa. Le due copie raccontano fatti diversi.',
  'difference.entry.at':
    'Voce {{n, number}}: è la prima diversa. La data di registrazione non è la stessa.',
  'difference.entry.payload':
    'Voce {{n, number}}: è la prima diversa. Il contenuto non è lo stesso.',
  'difference.entry.chain':
    'Voce {{n, number}}: è uguale, ma quello che la precede non è lo stesso nelle due copie.',
  'difference.past':
    'Prima della voce {{n, number}} i due registri non sono lo stesso: una voce precedente, che sta in una copia sola, è stata cambiata.',
};
