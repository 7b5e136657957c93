/** Every sentence of the command line, in Italian. `en.ts` has the same keys. */
export const it = {
  'program.about': 'Staffetta dalla riga di comando.',
  'program.exits': 'Codici di uscita:',
  'exit.ok': 'fatto',
  'exit.refused': 'trovato qualcosa che non va, o rifiutato dal server',
  'exit.usage': 'comando scritto in modo non valido',
  'exit.unreachable': 'server non raggiungibile o non pronto',
  'exit.signedOut': 'accesso mancante o scaduto',
  'exit.file': 'un file di questo computer non si può leggere o scrivere',
  'exit.internal': 'errore del programma',

  'help.usage': 'Uso:',
  'help.arguments': 'Argomenti:',
  'help.options': 'Opzioni:',
  'help.commands': 'Comandi:',
  'help.optionsPlace': '[opzioni]',
  'help.commandPlace': '[comando]',
  'help.global': 'Opzioni di ogni comando:',
  'help.help': 'mostra questo aiuto',
  'help.helpCommand': 'mostra l’aiuto di un comando',
  'help.version': 'mostra la versione',
  'help.json': 'risponde in JSON, per gli script',
  'help.lang': 'lingua delle risposte: it o en',

  'usage.unknownCommand': 'Il comando «{{what}}» non esiste.',
  'usage.unknownOption': 'L’opzione «{{what}}» non esiste.',
  'usage.missingArgument': 'Manca l’argomento «{{what}}».',
  'usage.missingOption': 'Manca l’opzione obbligatoria «{{what}}».',
  'usage.missingValue': 'Manca il valore dell’opzione «{{what}}».',
  'usage.excessArguments': 'Ci sono più argomenti di quelli previsti.',
  'usage.badValue': 'Il valore di «{{what}}» non è valido.',
  'usage.other': 'Il comando non è scritto bene: {{what}}',
  'usage.badLanguage': 'La lingua è «it» oppure «en», non «{{what}}».',
  'usage.badKey':
    'La chiave attesa si indica con la sua impronta (64 cifre esadecimali) o per intero (43 caratteri): «{{what}}» non è né l’una né l’altra.',
  'usage.didYouMean': 'Forse «{{what}}»?',
  'usage.seeHelp': 'Per l’aiuto: {{command}} --help',

  'file.missing': 'Il file «{{file}}» non esiste.',
  'file.denied': 'Il file «{{file}}» non si può leggere: manca il permesso.',
  'file.folder': '«{{file}}» è una cartella, serve un file.',
  'file.other': 'Il file «{{file}}» non si può leggere ({{reason}}).',
  internal: 'Errore del programma: {{reason}}',

  instant:
    '{{at, datetime(year: numeric; month: long; day: numeric; hour: 2-digit; minute: 2-digit; timeZoneName: short)}}',

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
} as const;
