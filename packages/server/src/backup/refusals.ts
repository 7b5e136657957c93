import { StartError } from '../platform/start-error.ts';

/** Every reason why a backup or a restore stops, each with what to do next. */

export const noRecipient = () =>
  new StartError('backup-no-recipient', {
    it: 'Manca il destinatario della copia. Creare una chiave su un altro computer con «staffetta backup-key FILE» e indicare la sua parte pubblica (age1…) con --recipient o in STAFFETTA_BACKUP_RECIPIENTS.',
    en: 'The recipient of the backup is missing. Make a key on another computer with "staffetta backup-key FILE" and name its public half (age1…) with --recipient or in STAFFETTA_BACKUP_RECIPIENTS.',
  });

export const badRecipient = (text: string) =>
  /^AGE-SECRET-KEY-/i.test(text)
    ? new StartError('backup-bad-recipient', {
        it: 'Come destinatario è indicata una chiave privata: serve la parte pubblica, che inizia con age1. La chiave privata ora è nella cronologia dei comandi: crearne un’altra.',
        en: 'A private key was named as the recipient: what is needed is the public half, which begins with age1. The private key now is in the history of commands: make another one.',
      })
    : new StartError('backup-bad-recipient', {
        it: `«${text.slice(0, 100)}» non è una chiave pubblica: inizia con age1, come la scrive «staffetta backup-key».`,
        en: `"${text.slice(0, 100)}" is no public key: it begins with age1, as "staffetta backup-key" writes it.`,
      });

export const badKeyFile = (file: string) =>
  new StartError('backup-bad-key-file', {
    it: `«${file}» non contiene una chiave privata (AGE-SECRET-KEY-1…): serve il file scritto da «staffetta backup-key».`,
    en: `"${file}" holds no private key (AGE-SECRET-KEY-1…): what is needed is the file that "staffetta backup-key" wrote.`,
  });

export const wrongKey = () =>
  new StartError('backup-wrong-key', {
    it: 'La copia non è cifrata per questa chiave: indicare con --identity il file della chiave privata che corrisponde a uno dei destinatari.',
    en: 'The backup is not encrypted to this key: name with --identity the file of the private key that belongs to one of the recipients.',
  });

export const notABackup = () =>
  new StartError('backup-not-a-backup', {
    it: 'Il file non è una copia di Staffetta: controllare di aver indicato quello giusto.',
    en: 'The file is no backup of Staffetta: check that it is the one you meant.',
  });

export const damaged = (cause?: unknown) =>
  new StartError(
    'backup-damaged',
    {
      it: 'La copia è danneggiata o incompleta, e niente ne è stato usato: riprendere il file da dove è conservato (confrontando l’impronta SHA-256 stampata alla sua creazione), oppure usare una copia precedente.',
      en: 'The backup is damaged or incomplete, and nothing of it was used: fetch the file again from where it is kept (comparing the SHA-256 that was printed when it was made), or use an earlier backup.',
    },
    { cause },
  );

export const newerFormat = (format: string) =>
  new StartError('backup-newer', {
    it: `La copia è nel formato «${format.slice(0, 40)}», che questa versione di Staffetta non conosce: installare la versione che l’ha scritta, o una successiva, e ripetere.`,
    en: `The backup is in the format "${format.slice(0, 40)}", which this version of Staffetta does not know: install the version that wrote it, or a later one, and repeat.`,
  });

export const newerVersion = (made: string, ours: string) =>
  new StartError('backup-newer', {
    it: `La copia è della versione ${made} di Staffetta, questa è la ${ours} e non ne conosce tutte le migrazioni: installare la versione ${made}, o una successiva, e ripetere.`,
    en: `The backup is of version ${made} of Staffetta, this is ${ours} and does not know all its migrations: install version ${made}, or a later one, and repeat.`,
  });

export const otherMigration = (name: string) =>
  new StartError('backup-other-migration', {
    it: `La migrazione ${name} di questa versione non è quella con cui è stata fatta la copia: usare una versione pubblicata di Staffetta, senza modifiche.`,
    en: `Migration ${name} of this version is not the one that the backup was made with: use a published version of Staffetta, unmodified.`,
  });

export const otherInstallation = (found: string) =>
  new StartError('backup-other-installation', {
    it: `La chiave che firma i registri nella copia ha l’impronta ${found}, non quella attesa: la copia è di un’altra installazione, o qualcuno l’ha fabbricata. Niente è stato ripristinato.`,
    en: `The key that signs the logs has the fingerprint ${found} in this backup, not the expected one: it is of another installation, or somebody made it up. Nothing was restored.`,
  });

export const targetExists = (file: string) =>
  new StartError('backup-exists', {
    it: `«${file}» esiste già: scegliere un altro nome, o aggiungere --force per sostituirlo.`,
    en: `"${file}" is there already: choose another name, or add --force to replace it.`,
  });

export const unknownBackup = () =>
  new StartError('backup-unknown', {
    it: 'Nessuna copia scritta da qui ha questa impronta (SHA-256): controllare il numero, o l’installazione.',
    en: 'No backup written here has this SHA-256: check the number, or the installation.',
  });

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What writing a file throws: a full disk in words, what is a refusal already as it is. */
export function fileRefused(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && FULL.has(code)) {
    return new StartError(
      'backup-disk-full',
      {
        it: `Il disco di «${file}» è pieno (${code}): liberare spazio, o scegliere un’altra cartella, e ripetere. Niente è rimasto a metà.`,
        en: `The disk of "${file}" is full (${code}): free some space, or choose another folder, and repeat. Nothing is left half done.`,
      },
      { cause: error },
    );
  }
  return error;
}

export const ownerNeeded = () =>
  new StartError('backup-owner-needed', {
    it: 'Con DATABASE_URL serve anche DATABASE_OWNER_URL, il ruolo che possiede le tabelle: l’altro, per la sicurezza per riga, non le vede intere.',
    en: 'With DATABASE_URL, DATABASE_OWNER_URL is needed as well, the role that owns the tables: row security keeps the other from seeing them whole.',
  });

export const nothingThere = (state: string) =>
  new StartError('backup-nothing-there', {
    it: `In ${state} non ci sono dati di Staffetta: indicare la cartella giusta con STAFFETTA_STATE, o il database con DATABASE_URL.`,
    en: `There are no data of Staffetta in ${state}: name the right folder with STAFFETTA_STATE, or the database with DATABASE_URL.`,
  });

export const secretsMissing = (file: string) =>
  new StartError('secrets-lost', {
    it: `Manca ${file}: senza le chiavi gli allegati non si leggono, e la copia non servirebbe. Rimetterlo da una copia precedente, o indicare la cartella giusta con STAFFETTA_STATE.`,
    en: `${file} is missing: without the keys no attachment can be read, and the backup would be of no use. Put it back from an earlier backup, or name the right folder with STAFFETTA_STATE.`,
  });

export const busy = (cause: unknown) =>
  new StartError(
    'backup-database-busy',
    {
      it: 'Il database è occupato da una migrazione: ripetere quando è finita.',
      en: 'A migration is at work in the database: repeat when it has ended.',
    },
    { cause },
  );

export const noServer = () =>
  new StartError('backup-no-database', {
    it: 'Staffetta è in esecuzione ma il suo PostgreSQL non risponde: aspettare che sia partita e ripetere.',
    en: 'Staffetta is running but its PostgreSQL does not answer: wait until it has started, and repeat.',
  });

export const notEmpty = (what: string) =>
  new StartError('restore-not-empty', {
    it: `Si ripristina soltanto nel vuoto, e qui ci sono già dati: ${what}. Indicare un’altra cartella con STAFFETTA_STATE, o un database vuoto con DATABASE_URL e DATABASE_OWNER_URL; oppure, se non servono più, spostare altrove i dati vecchi.`,
    en: `Restoring is into emptiness only, and here are data already: ${what}. Name another folder with STAFFETTA_STATE, or an empty database with DATABASE_URL and DATABASE_OWNER_URL; or, if they are no longer needed, move the old data elsewhere.`,
  });

export const restoreRunning = (where: string) =>
  new StartError('restore-running', {
    it: `Un altro ripristino sta lavorando qui: ${where}. Niente è stato toccato: aspettare che finisca; se ne serviva uno altrove, indicare un’altra cartella con STAFFETTA_STATE e un altro database vuoto con DATABASE_URL e DATABASE_OWNER_URL.`,
    en: `Another restore is at work here: ${where}. Nothing was touched: wait until it has ended; if you meant one elsewhere, name another folder with STAFFETTA_STATE and another empty database with DATABASE_URL and DATABASE_OWNER_URL.`,
  });

export const lockLost = (cause: Error) =>
  new StartError(
    'restore-lock-lost',
    {
      it: `Il database ha chiuso la connessione che lo teneva riservato a questo ripristino, che quindi è incompleto: controllare il database e ripetere «staffetta restore» con gli stessi parametri. PostgreSQL dice: ${cause.message}`,
      en: `The database closed the connection that kept it for this restore alone, which is incomplete therefore: look at the database, and repeat "staffetta restore" with the same parameters. PostgreSQL says: ${cause.message}`,
    },
    { cause },
  );

export const different = (table: string) =>
  new StartError('restore-different', {
    it: `Dopo il caricamento la tabella ${table} non è uguale a quella della copia: niente è stato tenuto. È un errore del programma, o del disco: conservare la copia e segnalarlo.`,
    en: `After loading, table ${table} does not equal that of the backup: nothing was kept. This is a mistake of the program, or of the disk: keep the backup and report it.`,
  });

/** Classes of SQLSTATE: what a value cannot be, and what a constraint forbids. */
const UNFIT = /^2[23]/;

/** What loading rows throws: rows that do not fit their tables in words, everything else as it is. */
export function unfit(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code?.length !== 5 || !UNFIT.test(code)) return error;
  return new StartError(
    'restore-unfit',
    {
      it: `Le righe della copia non vanno d’accordo fra loro o con le tabelle, e niente è stato tenuto: il database copiato era già guasto. Usare una copia precedente. PostgreSQL dice: ${message}`,
      en: `The rows of the backup do not fit together or their tables, and nothing was kept: the database that was copied was damaged already. Use an earlier backup. PostgreSQL says: ${message}`,
    },
    { cause: error },
  );
}

export const stopped = () =>
  new StartError('backup-stopped', {
    it: 'Interrotto: niente è rimasto a metà.',
    en: 'Stopped: nothing is left half done.',
  });
