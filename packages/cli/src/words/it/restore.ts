/** Restoring a backup. */
export const restore = {
  'restore.about': 'ripristina una copia in una cartella e un database vuoti',
  'restore.done': 'Ripristino completo in {{state}}.',
  'restore.compared': 'Ogni tabella è uguale, riga per riga, a quella della copia.',
  'restore.opened_one': '{{count, number}} allegato aperto con le chiavi ripristinate.',
  'restore.opened_many': '{{count, number}} allegati aperti con le chiavi ripristinate.',
  'restore.opened_other': '{{count, number}} allegati aperti con le chiavi ripristinate.',
  'restore.logs_one': '{{count, number}} registro verificato, {{entries, number}} voci.',
  'restore.logs_many': '{{count, number}} registri verificati, {{entries, number}} voci.',
  'restore.logs_other': '{{count, number}} registri verificati, {{entries, number}} voci.',
  'restore.erasures':
    'un altro elenco di ciò che fu cancellato prima della scadenza (erasures.jsonl), oltre a quello accanto alla copia; più volte',
  'restore.erasedAgain_one':
    '{{count, number}} testo che era stato cancellato dopo la copia viene cancellato di nuovo.',
  'restore.erasedAgain_many':
    '{{count, number}} testi che erano stati cancellati dopo la copia vengono cancellati di nuovo.',
  'restore.erasedAgain_other':
    '{{count, number}} testi che erano stati cancellati dopo la copia vengono cancellati di nuovo.',
  'restore.migrated_one': '{{count, number}} migrazione di questa versione applicata ai dati.',
  'restore.migrated_many': '{{count, number}} migrazioni di questa versione applicate ai dati.',
  'restore.migrated_other': '{{count, number}} migrazioni di questa versione applicate ai dati.',
  'restore.spoilt_one':
    '{{count, number}} allegato non si apre: era già così quando la copia fu fatta.',
  'restore.spoilt_many':
    '{{count, number}} allegati non si aprono: erano già così quando la copia fu fatta.',
  'restore.spoilt_other':
    '{{count, number}} allegati non si aprono: erano già così quando la copia fu fatta.',
  'restore.broken': 'Il registro «{{title}}» NON è integro: era già così quando la copia fu fatta.',
  'restore.afterwards':
    'Ciò che è avvenuto dopo la copia manca. Tutti accedono di nuovo, inviti e collegamenti sospesi vanno rimandati; ruoli e chiavi per programmi sono quelli di allora: ciò che fu revocato dopo vale di nuovo, e va riguardato prima di aprire il portale. Anche gli indirizzi delle liste per i firewall cambiati o chiusi dopo sono di nuovo aperti: per ciascuno, «Cambia indirizzo». Per una prova, avviare senza STAFFETTA_SMTP_URL, STAFFETTA_MAIL_IN_URL e STAFFETTA_MAIL_IN_FILE: se no ripartono e-mail già inviate e si prende la posta delle scrivanie.',
};
