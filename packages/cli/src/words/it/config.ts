/** The server and the key that this computer knows. */
export const config = {
  'config.about': 'server e chiave di questo computer',
  'config.show.about': 'mostra il server e da dove viene la chiave, mai la chiave',
  'config.setUrl.about': 'scrive l’indirizzo del server',
  'config.setUrl.url': 'per esempio https://staffetta.example',
  'config.setToken.about': 'scrive la chiave, letta dall’ingresso standard',
  'config.url.environment': 'Server: {{url}} (da STAFFETTA_URL)',
  'config.url.file': 'Server: {{url}}',
  'config.url.default': 'Server: {{url}} (nessuno indicato)',
  'config.token.environment': 'Chiave: da STAFFETTA_TOKEN',
  'config.token.file': 'Chiave: dal file',
  'config.token.none': 'Chiave: nessuna',
  'config.file': 'File: {{file}}',
  'config.written': 'Scritto in {{file}}.',
  'config.badUrl': '«{{url}}» non è un indirizzo http o https.',
  'config.plainUrl':
    '«{{url}}» non è cifrato: la chiave sarebbe leggibile da chiunque sulla rete. Usi https.',
  'config.badToken': 'L’ingresso standard non contiene una chiave.',
  'config.exposed':
    'Il file «{{file}}» contiene la chiave e altri utenti possono leggerlo: chmod 600 «{{file}}».',
  'config.notJson': 'Il file «{{file}}» non contiene un oggetto JSON.',
};
