/** Making, reading and noting backups, and their key. */
export const backup = {
  'backup.about':
    'copia di sicurezza cifrata di database, allegati e chiavi, anche mentre il server lavora',
  'backup.file': 'dove scrivere la copia',
  'backup.made': 'copia scritta da «staffetta backup»',
  'backup.recipient':
    'chiave pubblica che la potrà leggere; ripetibile; senza, quelle di STAFFETTA_BACKUP_RECIPIENTS',
  'backup.identity': 'file della chiave privata, scritto da «staffetta backup-key»',
  'backup.key': 'impronta della chiave che deve firmare i registri nella copia; ripetibile',
  'backup.written': 'Copia scritta in {{file}}.',
  'backup.label.takenAt': 'Del',
  'backup.label.data': 'Dati',
  'backup.label.files': 'Allegati',
  'backup.label.size': 'Dimensione',
  'backup.label.recipient': 'La legge',
  'backup.label.installation': 'Installazione',
  'backup.label.version': 'Versione',
  'backup.label.key': 'Chiave dei registri',
  'backup.rows_one': '{{count, number}} riga in {{tables, number}} tabelle',
  'backup.rows_many': '{{count, number}} righe in {{tables, number}} tabelle',
  'backup.rows_other': '{{count, number}} righe in {{tables, number}} tabelle',
  'backup.number': '{{count, number}}',
  'backup.bytes': '{{count, number}} byte',
  'backup.versions': 'Staffetta {{staffetta}}, PostgreSQL {{server}}',
  'backup.missing_one':
    '{{count, number}} allegato manca nella cartella dei file: era già perduto, e la copia è senza.',
  'backup.missing_many':
    '{{count, number}} allegati mancano nella cartella dei file: erano già perduti, e la copia è senza.',
  'backup.missing_other':
    '{{count, number}} allegati mancano nella cartella dei file: erano già perduti, e la copia è senza.',
  'backup.unnoted':
    'La copia è buona, ma l’installazione non ne ha preso nota: la pagina «Stato» non la conterà.',

  'backupKey.about': 'crea la chiave con cui si leggono le copie; meglio su un altro computer',
  'backupKey.file': 'dove scrivere la chiave privata',
  'backupKey.written': 'Chiave privata scritta in {{file}}. La parte pubblica, da dare al server:',
  'backupKey.keep':
    'La chiave privata non serve sul server: conservarla altrove, in due luoghi. Senza di essa le copie non si leggono più; chi la ha legge tutto.',

  'backupCheck.about': 'legge una copia per intero, senza ripristinare niente',
  'backupCheck.whole': 'La copia è integra e questa versione la sa ripristinare.',

  'backupChecked.about': 'prende nota che una copia è stata riletta per intero, dove sta la chiave',
  'backupChecked.sha256': 'impronta del file, come la scrivono «staffetta backup» e sha256sum',
  'backupChecked.malformed': '«{{what}}» non è un’impronta SHA-256 (64 cifre esadecimali).',
  'backupChecked.noted': 'Preso nota: la copia del {{when}} è stata riletta per intero.',
};
