import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { fingerprints, keepSecrets, secretsFile } from '../config/index.ts';
import { systemClock, toInstant } from '../platform/clock.ts';
import { refuseForeign } from '../platform/database/check-secrets.ts';
import { version } from '../version.ts';
import {
  CLOSING,
  type Closing,
  FORMAT,
  fileName,
  MANIFEST,
  type Manifest,
  partName,
  SECRETS,
  SEQUENCES,
} from './archive/format.ts';
import { type Entry, whole } from './archive/pack.ts';
import { Tally } from './archive/tally.ts';
import { secretsMissing } from './refusals.ts';
import {
  beginSnapshot,
  copyOut,
  describe,
  isStillKnown,
  knownFiles,
  listSequences,
  type Table,
  writtenFingerprints,
} from './snapshot.store.ts';
import { storedFile } from './stored-file.ts';

/** Bytes of a table held in memory before they become an entry. */
const PART = 4 * 1024 * 1024;

/** What went into a backup. */
export interface Copied {
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Attachments that a row knows and the folder does not hold: they were lost before. */
  readonly missingFiles: readonly string[];
}

/** The entries of one backup, and what is known when the last one has gone. */
export class Copy {
  readonly #client: pg.Client;
  readonly #ownerUrl: string;
  readonly #state: string;
  readonly #signal: AbortSignal;
  readonly #tally = new Tally();
  readonly #missing: string[] = [];
  readonly #gone: string[] = [];
  #takenAt = '';
  #tables = 0;

  constructor(client: pg.Client, ownerUrl: string, state: string, signal: AbortSignal) {
    this.#client = client;
    this.#ownerUrl = ownerUrl;
    this.#state = state;
    this.#signal = signal;
  }

  async *entries(): AsyncGenerator<Entry> {
    const tables = await beginSnapshot(this.#client);
    const secrets = await this.#secrets();
    this.#tables = tables.length;
    this.#takenAt = toInstant(systemClock.now());
    const manifest: Manifest = {
      format: FORMAT,
      staffetta: version,
      takenAt: this.#takenAt,
      ...(await describe(this.#client)),
      tables,
    };
    yield whole(MANIFEST, json(manifest));
    yield whole(SECRETS, secrets);
    for (const table of tables) yield* this.#parts(table);
    yield whole(SEQUENCES, json(await listSequences(this.#client)));
    yield* this.#files();
    const closing: Closing = {
      tables: this.#tally.tables(),
      files: this.#tally.files(),
      missingFiles: this.#missing,
      goneFiles: this.#gone,
    };
    yield whole(CLOSING, json(closing));
  }

  /** The keys without which the rest is of no use: they must be those of this very database. */
  async #secrets(): Promise<Buffer> {
    const file = secretsFile(this.#state);
    if (!existsSync(file)) throw secretsMissing(file);
    const kept = keepSecrets(this.#state);
    refuseForeign(
      { ...kept, fingerprints: fingerprints(kept) },
      await writtenFingerprints(this.#client),
    );
    return readFile(file);
  }

  /** A tar entry says its size before its content: the text goes in parts. */
  async *#parts(table: Table): AsyncGenerator<Entry> {
    let part = 0;
    for await (const bytes of inParts(copyOut(this.#client, table))) {
      this.#signal.throwIfAborted();
      this.#tally.table(table.name, bytes);
      yield whole(partName(table.name, part++), bytes);
    }
  }

  /** As they lie there, encrypted under keys that stand in the tables. They never change once written. */
  async *#files(): AsyncGenerator<Entry> {
    for await (const name of knownFiles(this.#client)) {
      this.#signal.throwIfAborted();
      const file = await storedFile(join(this.#state, 'files', name.slice(0, 2), name));
      if (!file) {
        const still = await isStillKnown(this.#ownerUrl, name);
        (still ? this.#missing : this.#gone).push(name);
        continue;
      }
      this.#tally.file(name, file.size);
      const tally = this.#tally;
      const content = (async function* () {
        for await (const bytes of file.content()) {
          tally.fileBytes(bytes);
          yield bytes;
        }
      })();
      yield { name: fileName(name), size: file.size, content };
    }
  }

  done(): Copied {
    const tables = Object.values(this.#tally.tables());
    return {
      takenAt: this.#takenAt,
      tables: this.#tables,
      rows: tables.reduce((sum, { count }) => sum + count, 0),
      files: this.#tally.files().count,
      missingFiles: this.#missing,
    };
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`);

async function* inParts(text: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of text) {
    held.push(bytes);
    length += bytes.length;
    if (length < PART) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}
