/** Liste per firewall. */
export const feeds = {
  title: 'Liste per firewall',
  lead: 'Domini, indirizzi e URL da bloccare, in un indirizzo che il vostro firewall o filtro DNS legge da solo.',
  what: 'Ci sta quello che la vostra organizzazione può vedere e su cui può agire (PAP:GREEN o più largo), confermato da una persona. Restano fuori i valori nelle liste di cautela, i vostri domini e ciò che è segnato come dato personale. Quello che viene revocato o scade sparisce entro un minuto.',
  empty: 'Nessuna lista',
  emptyHint:
    'Ne apra una per ogni dispositivo: così può cambiarne l’indirizzo senza toccare gli altri.',
  new: 'Nuova lista',
  name: 'Quale dispositivo la legge',
  nameHint: 'Per esempio: firewall della sede di Prato.',
  days: 'Per quanti giorni resta un valore',
  daysHint: 'Da quando è stato segnalato. Di solito 90.',
  open: 'Apri la lista',
  secretTitle: 'Indirizzi di «{{name}}»',
  secretHint:
    'Si vedono solo ora: li copi nel dispositivo. Chi ha l’indirizzo legge la lista: lo tenga riservato come una password.',
  list: { domains: 'Domini', urls: 'URL', addresses: 'Indirizzi IP' },
  copy: 'Copia l’indirizzo: {{list}}',
  lines_one: '{{count}} riga',
  lines_other: '{{count}} righe',
  changed: 'cambiata {{when}}',
  failing: 'non si aggiorna dal {{when}}: si dà l’ultima buona',
  never: 'mai fatta finora',
  missing: 'non si riesce a fare dal {{when}}: il dispositivo riceve un errore',
  lastRead: 'letta {{when}}',
  unread: 'mai letta da un dispositivo',
  back: 'ultimi {{count}} giorni',
  rotate: 'Cambia indirizzo',
  rotateSure: 'Cambiare l’indirizzo di «{{name}}»?',
  rotateHint:
    'Quello di prima smette subito di funzionare: il dispositivo tiene l’ultima lista letta finché non gli dà il nuovo indirizzo.',
  close: 'Chiudi',
  closeSure: 'Chiudere «{{name}}»?',
  closeHint: 'L’indirizzo smette subito di funzionare.',
  howTitle: 'Come si inserisce nel dispositivo',
  howLead:
    'Sono testi semplici, un valore per riga, senza commenti. Basta leggerli ogni cinque minuti.',
  how: {
    fortigate: {
      name: 'Fortinet FortiGate',
      steps:
        'Security Fabric › External Connectors › Create New › Threat Feeds: «IP Address» per gli indirizzi, «Domain Name» per i domini, «FortiGuard Category» per gli URL. Intervallo: 5 minuti. Poi va scelto nelle regole o nel filtro DNS.',
    },
    paloalto: {
      name: 'Palo Alto Networks',
      steps:
        'Objects › External Dynamic Lists › Add: una lista per tipo (IP List, Domain List, URL List), controllo ogni cinque minuti. Poi va scelta nelle regole.',
    },
    opnsense: {
      name: 'OPNsense e pfSense',
      steps:
        'Firewall › Aliases › Add, tipo «URL Table (IPs)», con l’indirizzo della lista degli indirizzi IP; poi una regola che blocca l’alias. Per i domini serve il filtro DNS.',
    },
    adguard: {
      name: 'AdGuard Home e Pi-hole',
      steps:
        'AdGuard Home: Filtri › Liste di blocco DNS › Aggiungi. Pi-hole: Lists › Add blocklist. Bloccano il nome esatto: per i sottodomini usi dnsmasq o un RPZ.',
    },
    dnsmasq: {
      name: 'dnsmasq (blocca anche i sottodomini)',
      steps:
        'Nella cartella /etc/dnsmasq.d, ogni cinque minuti; poi riavviare il servizio se il file è cambiato. Se l’indirizzo non risponde, o dnsmasq rifiuta il file nuovo (il motivo è in .staffetta.check), resta quello di prima:',
      command:
        "curl -fsS INDIRIZZO -o .staffetta.list && sed 's|.*|address=/&/|' .staffetta.list > .staffetta.new && PATH=$PATH:/usr/sbin dnsmasq --test --conf-file=.staffetta.new 2> .staffetta.check && mv .staffetta.new staffetta.conf",
    },
    rpz: {
      name: 'BIND, Unbound e altri con RPZ',
      steps:
        'Una zona di risposta (RPZ) si ottiene così, nella cartella delle zone; blocca il nome e i sottodomini. I nomi oltre 237 caratteri restano fuori: con quello della zona supererebbero il limite del DNS. named-checkzone è un programma di BIND (Debian: bind9-utils). Se l’indirizzo non risponde, o la zona nuova non è valida (il motivo è in .staffetta.check), resta quella di prima:',
      command:
        "curl -fsS INDIRIZZO -o .staffetta.list && { echo '$TTL 300'; echo '@ SOA localhost. root.localhost. (' $(date +%s) '300 60 86400 300 )'; echo '@ NS localhost.'; awk 'length < 238 { print $0 \" CNAME .\"; print \"*.\" $0 \" CNAME .\" }' .staffetta.list; } > .staffetta.new && PATH=$PATH:/usr/sbin named-checkzone rpz.staffetta .staffetta.new > .staffetta.check && mv .staffetta.new rpz.staffetta.zone",
    },
  },
  unavailable:
    'Se Staffetta non risponde, il dispositivo riceve un errore e non una lista vuota: deve tenere l’ultima.',
};
