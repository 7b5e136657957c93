/** The program as a whole: its help, its exit codes, its own failure. */
export const program = {
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

  internal: 'Errore del programma: {{reason}}',
};
