export const reference = {
  title: 'Guida all’API',
  lead: 'Le operazioni che i programmi possono chiamare: le stesse del portale e della riga di comando.',
  rules: {
    token:
      'Un programma si presenta con una chiave (Authorization: Bearer …), che l’amministratore crea in «Persone e accessi».',
    repeat:
      'Ogni POST porta una Idempotency-Key nuova; ripetendo con la stessa chiave si riceve la stessa risposta, e nulla accade due volte.',
    version:
      'Chi cambia una scheda dice quale versione ha letto (If-Match: "3"); se intanto è cambiata, la risposta è 412.',
    problem:
      'Gli errori sono documenti application/problem+json (RFC 9457) con un codice, una frase e che cosa fare; la lingua segue Accept-Language.',
    page: 'Gli elenchi danno una pagina e, se c’è altro, «next»: si ripete la richiesta con cursor=next.',
    instants: 'Gli istanti sono in UTC (RFC 3339), con i microsecondi.',
  },
  document: 'Documento OpenAPI 3.1 (JSON)',
  search: 'Cerca un’operazione',
  found_one: '{{count}} operazione',
  found_other: '{{count}} operazioni',
  name: 'Nome',
  who: 'Chi può',
  everybody: 'Chiunque, senza accedere',
  signedIn: 'Chi ha un accesso o una chiave',
  headers: 'Intestazioni',
  none: 'nessuna',
  path: 'Nell’indirizzo',
  query: 'Dopo il punto interrogativo',
  body: 'Corpo della richiesta',
  answer: 'Risposta {{status}}',
  errors: 'Che cosa può andare storto',
  field: 'Campo',
  type: 'Tipo',
  bounds: 'Limiti e valori',
  required: 'obbligatorio',
};
