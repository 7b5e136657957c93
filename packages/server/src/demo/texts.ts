/**
 * Texts of the demonstration. The campaigns are real and past; indicators are facts with their source:
 * "TA551 IOCs for Ursnif", Unit 42 (Palo Alto Networks), 9 July 2020, and "TA551 IOCs for IcedID", 4 November 2020.
 * People and firms are invented.
 */
export const ursnifWarning = {
  title: 'Campagna Ursnif: documenti Word in archivi con password',
  text: `Messaggi in italiano, in risposta a conversazioni vere, con un archivio protetto da password. Dentro c'è un documento Word che chiede di attivare le macro e installa Ursnif (Gozi/ISFB), che ruba credenziali bancarie.

Nomi visti: "Istruire,07.20.doc", "Materiale 07.20.doc", "accordo legale 07.20.doc".

Indicatori (fonte: Unit 42, 9 luglio 2020):
- tobmojiol2adf[.]com (77.246.145[.]83)
- maigmehm2gl[.]com (80.87.194[.]192)
- gstat.sloleaks[.]com e gstat.securezal[.]com (91.203.145[.]38)
- SHA-256 b0a9be71fe8845ee4ba32f9d3e47267bdeae9a2dff7d50ea0f27f8959e50cce5
- SHA-256 0aec9fa80f0c8fa2c16668e5cf32fa473032e6d6bfc24d44d8f4b2b4502163e1

Che cosa fare adesso:
1. Bloccare i domini e gli indirizzi sopra.
2. Dire a tutti di non attivare le macro, anche se il messaggio arriva da un contatto noto.
3. Chi ha aperto il documento scolleghi il computer dalla rete e avvisi.`,
};

/** What a bank tells its outsourcer; the address of the false page is invented. */
export const bankTells = (bank: string) => ({
  title: 'SMS che imitano la banca: falsa pagina di accesso',
  text: `Tre clienti della ${bank} hanno ricevuto oggi un SMS con il nome della banca e un collegamento a hxxps://gstat.premiamo[.]com/accesso. La pagina chiede codice utente e PIN; subito dopo telefona un finto operatore.

Per contatti: ufficio.sicurezza@${bank.toLowerCase().replaceAll(/[^a-z]/g, '')}.example, tel. 055 1234567.
Una cliente ha disposto un bonifico verso IT60X0542811101000000123456.`,
});

/** What the outsourcer tells the police for a bank that does not want to be named. */
export const hubTells = {
  title: 'SMS che imitano una banca: falsa pagina di accesso',
  text: `Clienti di una banca hanno ricevuto oggi un SMS con un collegamento a hxxps://gstat.premiamo[.]com/accesso. La pagina chiede codice utente e PIN; subito dopo telefona un finto operatore.`,
};

/** The note of general interest for all banks: nobody's name, and what to do. */
export const noteForBanks = {
  title: 'Falsi SMS della banca con finto operatore',
  text: `Alcune banche hanno visto SMS con il nome della banca e un collegamento a hxxps://gstat.premiamo[.]com/accesso. La pagina chiede codice utente e PIN; subito dopo telefona un finto operatore.

Che cosa fare adesso:
1. Bloccare gstat.premiamo[.]com.
2. Avvisare i clienti: la banca non chiede mai il PIN per telefono.
3. Controllare i bonifici istantanei di oggi verso beneficiari nuovi.`,
};
