import { damaged, newerFormat } from '../refusals.ts';

/**
 * A backup is age(gzip(tar)): `age --decrypt -i key copy | tar xz` opens it where no Staffetta is left. Entries
 * in this order: the manifest, the secrets, the tables in parts, the sequences, the files, the closing.
 */
export const FORMAT = 'staffetta-backup/1';

export const MANIFEST = 'manifest.json';
export const SECRETS = 'secrets.json';
export const SEQUENCES = 'sequences.json';
export const CLOSING = 'closing.json';

/** What stands first: known before the first row is read. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** Version of Staffetta that made it. */
  readonly staffetta: string;
  /** RFC 3339: the instant of the snapshot. */
  readonly takenAt: string;
  /** Version of the PostgreSQL it was read from. */
  readonly server: string;
  readonly installation: { readonly uid: string; readonly name: string } | null;
  /** Applied in the database, in their order. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** What stands last: whoever reads it has read all. */
export interface Closing {
  readonly tables: Readonly<Record<string, Sum>>;
  readonly files: Sum;
  /** Storage names of files that a row knows and the folder did not hold. */
  readonly missingFiles: readonly string[];
  /** Of uploads that somebody took back while the backup was being written. */
  readonly goneFiles: readonly string[];
}

/** Of a table: rows, bytes and SHA-256 of its text. Of all files: how many, their bytes, names and contents. */
export interface Sum {
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A sequence's state; the value as text, since it may pass 2^53. */
export interface Sequence {
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
}

/** The name of an entry: which table's part, or which file. */
export type EntryName =
  | { readonly kind: 'part'; readonly table: string; readonly part: number }
  | { readonly kind: 'file'; readonly name: string };

export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy`;

export const fileName = (name: string): string => `files/${name.slice(0, 2)}/${name}`;

/** Reads a name; nothing that could lead out of a folder or into a statement gets through. */
export function entryName(text: string): EntryName {
  const part = /^tables\/([a-z_][a-z0-9_]{0,62})\/(\d{6,9})\.copy$/.exec(text);
  if (part) return { kind: 'part', table: part[1]!, part: Number(part[2]) };
  const name = /^files\/[0-9a-f]{2}\/([0-9a-f]{32})$/.exec(text)?.[1];
  if (name && fileName(name) === text) return { kind: 'file', name };
  throw damaged();
}

/** @throws StartError where it is of another format, or none at all */
export function parseManifest(bytes: Uint8Array): Manifest {
  const read = parse<Manifest>(bytes);
  if (typeof read.format !== 'string') throw damaged();
  if (read.format !== FORMAT) throw newerFormat(read.format);
  const whole =
    typeof read.staffetta === 'string' &&
    typeof read.takenAt === 'string' &&
    Array.isArray(read.migrations) &&
    Array.isArray(read.tables);
  if (!whole) throw damaged();
  return read;
}

export const parseClosing = (bytes: Uint8Array): Closing => parse<Closing>(bytes);

export function parseSequences(bytes: Uint8Array): Sequence[] {
  const read = parse<Sequence[]>(bytes);
  if (!Array.isArray(read)) throw damaged();
  return read;
}

function parse<T>(bytes: Uint8Array): T {
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof read === 'object' && read !== null) return read as T;
  } catch {}
  throw damaged();
}
