import type { Scene } from './scenes.ts';

const toPolice = { to: 'cosc', tlp: 'AMBER' } as const;

/**
 * What the hubs tell the police in that month, and the regional office the national one. Domains and addresses are
 * facts of past campaigns (Unit 42, TA551/Ursnif, 9 July 2020); who met them is invented.
 */
export const upward: readonly Scene[] = [
  {
    ...toPolice,
    day: 4,
    from: 'outsourcer',
    fact: 'phishing',
    title: 'Due banche clienti: stesso sito copia, stesso SMS',
    text: 'Due banche clienti hanno ricevuto SMS che portano a gstat.secundato[.]com e a gstat.secundato[.]net. Otto clienti finali avvisati, due utenze bloccate, nessun bonifico eseguito.',
    outcome: 'closed',
    answer: 'Acquisito. Trasmessa richiesta al registrar; tenete gli SMS originali e i numeri.',
  },
  {
    ...toPolice,
    day: 9,
    from: 'association',
    fact: 'wire_fraud',
    title: 'Cambio IBAN di un fornitore: terzo caso in un mese nel tessile',
    text: 'Tre imprese associate della stessa filiera hanno ricevuto la finta comunicazione di un nuovo IBAN. Una ha pagato e ha già sporto querela. Le altre hanno telefonato al fornitore.',
    outcome: 'closed',
    answer: 'Ricevuto. La querela è all’ufficio competente; inviate le mail con le intestazioni.',
  },
  {
    ...toPolice,
    day: 14,
    from: 'outsourcer',
    fact: 'unauthorised_access',
    title: 'Tentativi di accesso ai portali aziendali da una sola rete',
    text: 'In quattro notti 11.000 tentativi di accesso con password sbagliate verso i portali di cinque banche clienti, tutti da 91.203.145[.]0/24. Nessuno riuscito. Rete bloccata.',
    outcome: 'answered',
    answer: 'Rete nota. Conservate i registri di accesso per intero.',
  },
  {
    day: 16,
    from: 'cosc',
    to: 'cnaipic',
    tlp: 'AMBER',
    fact: 'phishing',
    title: 'Campagna a tema fatture su banche e imprese toscane',
    text: 'Nella regione almeno tre settori diversi ricevono archivi con password e documenti che contattano gstat.securezal[.]com. Gli enti firmatari sono stati avvisati.',
    outcome: 'answered',
    answer: 'Stessa campagna in altre due regioni. Seguirà una nota.',
  },
  {
    day: 18,
    from: 'branch1',
    to: 'association',
    tlp: 'AMBER',
    fact: 'phishing',
    title: 'Cinque imprese di Lucca con la stessa mail sul Registro imprese',
    text: 'Cinque imprese della sede ci hanno girato la stessa finta comunicazione del Registro imprese con un bollettino. Nessuna ha pagato.',
    outcome: 'closed',
    answer: 'Grazie. Ne facciamo una nota per tutte le sedi.',
  },
  {
    ...toPolice,
    day: 24,
    from: 'association',
    fact: 'ransomware',
    title: 'Impresa associata con i disegni cifrati, backup integri',
    text: 'Un’impresa associata ha trovato cifrato il server dei disegni. Non ha pagato e riparte dalle copie. Chiede come conservare il disco per le indagini.',
    outcome: 'answered',
    answer: 'Non accendete il server. Copia forense del disco, catena di custodia scritta.',
  },
  {
    ...toPolice,
    day: 26,
    from: 'outsourcer',
    fact: 'phishing',
    title: '«Saldo fattura»: quattro banche clienti in tre giorni',
    text: 'Quattro banche clienti hanno ricevuto mail con collegamento a gstat.sloleaks[.]com. Un computer isolato, nessun dato uscito per quanto sappiamo.',
    outcome: 'seen',
  },
  {
    ...toPolice,
    day: 29,
    from: 'outsourcer',
    fact: 'service_disruption',
    title: 'Rallentamenti del servizio di home banking dalle 9.10',
    text: 'Dalle 9.10 l’home banking di sei banche clienti risponde lentamente. Traffico cinque volte il normale, filtrato dal fornitore. Teniamo aggiornati.',
  },
];
