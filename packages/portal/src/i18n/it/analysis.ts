/** What belongs together: shared indicators, and how many others saw them. */
export const analysis = {
  title: 'Altri hanno visto la stessa cosa',
  none: 'Nessun’altra segnalazione o nota, tra quelle che può vedere, ha indicatori in comune con questa.',
  few: 'poche altre organizzazioni nei sette giorni prima',
  range: 'segnalato da altre organizzazioni nei sette giorni prima: da {{from}} a {{to}}',
  more: 'segnalato da altre organizzazioni nei sette giorni prima: {{from}} o più',
  counted: 'Conteggio del {{day}}, rifatto una volta al giorno; quali siano non si dice.',
  own: 'della sua organizzazione,',
  kind: { report: 'Segnalazione', relay: 'Nota' },
  how: {
    exact: 'Stesso valore:',
    'parent-domain': 'Stesso dominio principale:',
    net24: 'Stessa rete:',
  },
};
