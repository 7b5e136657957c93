import { type extract, maskCards } from '../intelligence/extraction/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import type { Bytes, FileStore, Stored } from '../platform/files/index.ts';
import { Inspection } from './inspect.ts';

export interface Said {
  readonly name: string;
  readonly mediaType: string;
}

/** A file that lies in the store and has no row yet. */
export interface TakenIn extends Said {
  readonly stored: Stored;
  readonly finds: ReturnType<typeof extract>['finds'];
  readonly fingerprint: string;
  discard(): Promise<void>;
}

/**
 * Streams an upload into the store, encrypted, hashed and looked at on the way. What is refused, or breaks off,
 * leaves nothing. Throws `too_large`, `holds_card_numbers`, `invalid_input`.
 */
export async function takeIn(
  store: FileStore,
  content: Bytes,
  { name, mediaType }: Said,
  limit: number,
): Promise<TakenIn> {
  const safe = safeName(name);
  const inspection = new Inspection(safe, mediaType);
  const stored = await store.put(inspection.watch(unbroken(content)), limit);
  const discard = () => store.delete(stored.storageName);
  try {
    const finds = await inspection.finds();
    if (stored.size === 0)
      throw refuseField('/query/name', { it: 'il file è vuoto', en: 'the file is empty' });
    return {
      name: safe,
      mediaType,
      stored,
      finds,
      fingerprint: stored.sha256.toString('hex'),
      discard,
    };
  } catch (cause) {
    await discard();
    throw cause;
  }
}

/** A line that goes dead is the sender's fault, not ours. */
async function* unbroken(content: Bytes): Bytes {
  try {
    yield* content;
  } catch {
    throw refuse('invalid_input');
  }
}

/** The last part of whatever path was sent, without what could turn a name around or end a header. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  if (!name.isWellFormed())
    throw refuseField('/query/name', { it: 'nome non valido', en: 'not a valid name' });
  // Control and format characters: U+202E makes "exe.fdp" read as "pdf.exe".
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  if (!plain || plain === '.' || plain === '..')
    throw refuseField('/query/name', { it: 'manca il nome del file', en: 'the file has no name' });
  // A name goes where the file goes, and is read without opening it.
  return maskCards(plain).text;
}
