import type { Fact, Tlp } from '@staffetta/contract';

/** One report of the past month, and how far it went. */
export interface Scene {
  /** Day of the month, from 0. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly fact: Fact;
  readonly tlp: Tlp;
  readonly title: string;
  readonly text: string;
  readonly outcome?: 'seen' | 'answered' | 'closed' | 'relayed';
  readonly answer?: string;
  readonly note?: { readonly title: string; readonly text: string };
  readonly answering?: readonly string[];
}

const banks = (count: number) => Array.from({ length: count }, (_, index) => `bank${index + 1}`);
const firms = (count: number) => Array.from({ length: count }, (_, index) => `firm${index + 1}`);
const defaultAnswer = 'Ricevuto, grazie. Conservate i messaggi originali con le intestazioni.';

/**
 * The campaigns are real and past; indicators are facts with their source, named in the text: Unit 42 (Palo Alto
 * Networks) on TA551/Ursnif (9 July 2020) and TA551/IcedID (4 November 2020). What happens to whom is invented.
 */
export const scenes: readonly Scene[] = [
  {
    day: 1,
    from: 'bank3',
    to: 'outsourcer',
    fact: 'phishing',
    tlp: 'AMBER',
    title: 'Mail che imitano il servizio clienti',
    text: 'Circa venti clienti hanno ricevuto una mail con oggetto «Verifica obbligatoria» che porta a hxxps://gstat.secundamo[.]com/login. Due hanno inserito le credenziali; utenze bloccate.',
    outcome: 'closed',
    answer: defaultAnswer,
  },
  {
    day: 2,
    from: 'firm4',
    to: 'association',
    fact: 'wire_fraud',
    tlp: 'AMBER',
    title: 'Cambio IBAN di un fornitore, bonifico eseguito',
    text: 'Una mail che sembrava del nostro fornitore comunicava un nuovo IBAN. Abbiamo pagato 18.400 euro. Il fornitore non ne sa nulla. La banca ha chiesto il richiamo del bonifico.',
    outcome: 'closed',
    answer:
      'Fate subito denuncia o querela presso un ufficio di Polizia: la segnalazione non la sostituisce.',
  },
  {
    day: 3,
    from: 'cosc',
    to: 'outsourcer',
    fact: 'phishing',
    tlp: 'GREEN',
    title: 'Documenti Word che installano IcedID',
    text: 'Segnalati archivi con password e documenti Word che scaricano da alley2857[.]com, bonus8742[.]com, harbor6814[.]com, shop4706[.]com (fonte: Unit 42, 4 novembre 2020). Bloccare i domini e avvisare il personale.',
    outcome: 'relayed',
    answer: 'Inoltrata alle banche.',
    answering: banks(31),
  },
  {
    day: 4,
    from: 'firm11',
    to: 'association',
    fact: 'ransomware',
    tlp: 'AMBER',
    title: 'Server dei disegni cifrato nella notte',
    text: 'Questa mattina i file del server dei disegni hanno estensione .clop e c’è un messaggio di richiesta. Backup di ieri intatto. SHA-256 del file trovato: bb0f1d04c298d0e8025e7293c6669457043a6bce728a19cf58c00d2a278713d0 (noto, fonte: Unit 42).',
    outcome: 'answered',
    answer: 'Non spegnete il server: scollegatelo dalla rete. Vi chiamiamo entro un’ora.',
  },
  {
    day: 5,
    from: 'bank12',
    to: 'outsourcer',
    fact: 'service_disruption',
    tlp: 'AMBER',
    title: 'Home banking lento dalle 9 alle 10',
    text: 'Accessi all’home banking molto lenti per circa un’ora, molte richieste da indirizzi esteri verso la pagina di accesso.',
    outcome: 'closed',
    answer: 'Picco filtrato alle 10:05. Nessun dato esposto.',
  },
  {
    day: 7,
    from: 'cosc',
    to: 'association',
    fact: 'vulnerability',
    tlp: 'CLEAR',
    title: 'Aggiornare i dispositivi VPN esposti',
    text: 'È sfruttata una vulnerabilità nota dei dispositivi VPN (CVE-2023-46805 e CVE-2024-21887). Aggiornare subito; se non è possibile, spegnere l’accesso remoto e cambiare le password degli amministratori.',
    outcome: 'relayed',
    answer: 'Inoltrata alle imprese.',
    answering: firms(187),
  },
  {
    day: 9,
    from: 'bank7',
    to: 'outsourcer',
    fact: 'phishing',
    tlp: 'AMBER+STRICT',
    title: 'Telefonate di un finto operatore antifrode',
    text: 'Un finto operatore chiama i clienti dopo un SMS. Conosce nome e ultime quattro cifre della carta. Stiamo verificando da dove vengono i dati.',
    outcome: 'answered',
    answer: 'Resta fra noi, come chiesto. Mandateci gli orari delle telefonate.',
  },
  {
    day: 11,
    from: 'firm23',
    to: 'association',
    fact: 'unauthorised_access',
    tlp: 'AMBER',
    title: 'Accesso alla casella dell’amministrazione',
    text: 'Dalla casella dell’amministrazione sono partite mail che non abbiamo scritto. C’era una regola che spostava le risposte nel cestino. Password cambiata, secondo fattore attivato.',
    outcome: 'closed',
    answer: 'Controllate anche le deleghe e gli inoltri automatici delle altre caselle.',
  },
  {
    day: 13,
    from: 'bank20',
    to: 'outsourcer',
    fact: 'wire_fraud',
    tlp: 'AMBER',
    title: 'Bonifici istantanei verso lo stesso conto',
    text: 'In due giorni quattro clienti truffati hanno inviato bonifici istantanei allo stesso beneficiario. Richiamo chiesto per tutti.',
    outcome: 'answered',
    answer: 'Anche altri lo vedono: preparate copia delle disposizioni per la Polizia.',
  },
  {
    day: 15,
    from: 'cosc',
    to: 'outsourcer',
    fact: 'phishing',
    tlp: 'GREEN',
    title: 'Falso rimborso fiscale',
    text: 'Mail e SMS promettono un rimborso e portano a hxxps://gstat.peshtigodental[.]com/rimborso. Nessun ente chiede dati di carta per un rimborso. Bloccare il dominio.',
    outcome: 'relayed',
    answer: 'Inoltrata alle banche.',
    answering: banks(36),
  },
  {
    day: 17,
    from: 'firm40',
    to: 'association',
    fact: 'phishing',
    tlp: 'GREEN',
    title: 'Falsa fattura con allegato .zip',
    text: 'Arrivata una fattura falsa con allegato «documenti,07.20.doc» in un archivio con password. Non aperta.',
    outcome: 'seen',
  },
  {
    day: 19,
    from: 'outsourcer',
    to: 'cosc',
    fact: 'other',
    tlp: 'AMBER',
    title: 'Domini registrati che imitano banche clienti',
    text: 'In una settimana registrati sei domini che contengono nomi simili a quelli delle nostre banche. Nessuno ancora attivo.',
    outcome: 'answered',
    answer: 'Teniamo d’occhio i domini. Avvisateci appena uno diventa attivo.',
  },
  {
    day: 21,
    from: 'bank31',
    to: 'outsourcer',
    fact: 'vulnerability',
    tlp: 'AMBER',
    title: 'Sportello automatico con software non aggiornato',
    text: 'Durante un controllo abbiamo trovato due sportelli con una versione non più aggiornata. Fermati in attesa del fornitore.',
    outcome: 'seen',
  },
  {
    day: 24,
    from: 'firm77',
    to: 'association',
    fact: 'ransomware',
    tlp: 'AMBER',
    title: 'Tentativo di cifratura bloccato dall’antivirus',
    text: 'L’antivirus ha fermato un programma partito da un allegato. Un solo computer, già reinstallato. Indirizzo contattato: 91.203.145[.]38 (noto, fonte: Unit 42).',
    outcome: 'answered',
    answer: 'Ben fatto. L’indirizzo è lo stesso di una campagna già nota.',
  },
  {
    day: 26,
    from: 'bank15',
    to: 'outsourcer',
    fact: 'phishing',
    tlp: 'AMBER',
    title: 'Falsa app della banca',
    text: 'Un SMS invita a installare una falsa app da hxxps://gstat.securezzas[.]com/app. Chiede l’accesso agli SMS del telefono.',
    outcome: 'seen',
  },
  {
    day: 28,
    from: 'firm102',
    to: 'association',
    fact: 'other',
    tlp: 'AMBER',
    title: 'Chiavetta USB trovata nel parcheggio',
    text: 'Un dipendente ha trovato una chiavetta con scritto «Stipendi». Non l’abbiamo collegata. Che cosa ne facciamo?',
  },
  {
    day: 29,
    from: 'bank2',
    to: 'outsourcer',
    fact: 'wire_fraud',
    tlp: 'AMBER',
    title: 'Cliente convinto a spostare i risparmi «al sicuro»',
    text: 'Un finto carabiniere e un finto operatore hanno convinto un cliente a spostare 24.000 euro su un conto «protetto». Bonifico istantaneo, richiamo chiesto.',
  },
];
