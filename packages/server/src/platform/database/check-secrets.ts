import { rmSync } from 'node:fs';
import pg from 'pg';
import { StartError } from '../start-error.ts';

/** What is known of the installation's keys here. */
export interface KnownSecrets {
  readonly file: string;
  /** The file was made at this very start. */
  readonly isNew: boolean;
  /** By the name of the key, 32 bytes each. */
  readonly fingerprints: Readonly<Record<string, Uint8Array>>;
}

/**
 * Refuses keys that are not the ones this database's data were made with: a lost `secrets.json`, or that of
 * another installation. The first start writes down which they are. Run it after the migrations.
 */
export async function checkSecrets(appUrl: string, secrets: KnownSecrets): Promise<void> {
  const client = new pg.Client({
    connectionString: appUrl,
    application_name: 'staffetta-check',
    options: '-c search_path=staffetta',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    for (const [name, fingerprint] of Object.entries(secrets.fingerprints)) {
      await client.query(
        'insert into secret_fingerprint (name, fingerprint) values ($1, $2) on conflict do nothing',
        [name, fingerprint],
      );
      const { rows } = await client.query<{ same: boolean }>(
        'select fingerprint = $2 as same from secret_fingerprint where name = $1',
        [name, fingerprint],
      );
      if (!rows[0]?.same) throw foreign(secrets);
    }
  } finally {
    await client.end();
  }
}

/** Compares with what a database has written down, if anything; does not write. */
export function refuseForeign(
  secrets: KnownSecrets,
  written: ReadonlyMap<string, Uint8Array>,
): void {
  for (const [name, fingerprint] of Object.entries(secrets.fingerprints)) {
    const known = written.get(name);
    if (known && Buffer.compare(known, fingerprint) !== 0) throw foreign(secrets);
  }
}

/** New keys that are wrong are put away again: the place is that of the file from the backup. */
function foreign({ file, isNew }: KnownSecrets): StartError {
  if (!isNew) {
    return new StartError('secrets-foreign', {
      it: `${file} non contiene le chiavi con cui sono stati scritti i dati di questo database: rimettere quello giusto dalla copia di sicurezza, oppure controllare DATABASE_URL e STAFFETTA_STATE.`,
      en: `${file} does not hold the keys that the data of this database were written with: put the right one back from the backup, or check DATABASE_URL and STAFFETTA_STATE.`,
    });
  }
  rmSync(file, { force: true });
  return new StartError('secrets-lost', {
    it: `Manca ${file}, ma i dati ci sono: ripristinarlo dalla copia di sicurezza. Senza, gli allegati non si leggono più.`,
    en: `${file} is missing, but the data are there: restore it from the backup. Without it attachments can no longer be read.`,
  });
}
