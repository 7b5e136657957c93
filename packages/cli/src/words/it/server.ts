/** A server that does not answer, and commands that run on its computer only. */
export const server = {
  'server.silent': '{{url}} non risponde. Controlli l’indirizzo (staffetta config show) e la rete.',
  'server.refused': '{{detail}}',
  'server.noToken':
    'Manca la chiave per {{url}}. La crei nel portale, poi: staffetta config set-token < file (oppure la variabile STAFFETTA_TOKEN).',

  'host.notHere':
    'Questo comando funziona soltanto dove Staffetta è installata per intero, sul computer del server.',
  'host.refused': '{{reason}}',
  'host.database': 'Il database non risponde o rifiuta: {{reason}}',
};
