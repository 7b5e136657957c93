import { type TakenIn, takeIn } from '../../files/index.ts';
import { DomainError } from '../../platform/errors.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { cut, oneLine } from './draft-text.ts';
import type { MailFile } from './told.ts';

export interface MailStore {
  readonly files: FileStore;
  /** Largest original and attachment, in bytes. */
  readonly largestFile: number;
}

/** Files of a mail that lie in the store and have no row yet, and what could not be kept, in words. */
export interface StagedFiles {
  readonly taken: readonly TakenIn[];
  readonly held: readonly string[];
  discard(): Promise<void>;
}

/** The original and as many attachments as a report may have; the others stay in the original. */
const MOST_FILES = 49;

/**
 * Puts the attachments of a mail into the store by the path of every upload: bounded, hashed, encrypted, searched for card
 * numbers. One that holds card numbers is held back (promise 11).
 */
export async function stageFiles(
  { files, largestFile }: MailStore,
  given: readonly MailFile[],
): Promise<StagedFiles> {
  const taken: TakenIn[] = [];
  const held: string[] = [];
  const discard = async () => {
    for (const one of taken) await one.discard();
  };
  try {
    for (const file of given.slice(0, MOST_FILES)) {
      const said = { name: fileName(file.name), mediaType: mediaTypeOf(file.mediaType) };
      const one = await stageOne(() => takeIn(files, bytesOf(file.content), said, largestFile));
      if (typeof one === 'object') taken.push(one);
      else held.push(`[${said.name}: ${one}]`);
    }
  } catch (cause) {
    await discard();
    throw cause;
  }
  if (given.length > MOST_FILES)
    held.push(`[altri ${given.length - MOST_FILES} allegati: si trovano nell’originale]`);
  return { taken, held, discard };
}

/** The original as it came; undefined where it holds card numbers. */
export async function stageOriginal(
  { files, largestFile }: MailStore,
  bytes: Uint8Array,
): Promise<TakenIn | undefined> {
  const said = { name: 'messaggio.eml', mediaType: 'message/rfc822' };
  const one = await stageOne(() => takeIn(files, bytesOf(bytes), said, largestFile));
  return typeof one === 'object' ? one : undefined;
}

/** What is refused for what it holds is held back; whatever else goes wrong is no reason to lose a mail. */
async function stageOne(take: () => Promise<TakenIn>): Promise<TakenIn | string> {
  try {
    return await take();
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    if (cause.code === 'holds_card_numbers')
      return 'trattenuto, contiene numeri di carta; da consegnare fuori dal sistema';
    if (cause.code === 'invalid_input') return 'vuoto';
    throw cause;
  }
}

async function* bytesOf(content: Uint8Array) {
  yield content;
}

/** The last part of what somebody named it, within what a row holds. */
const fileName = (name: string): string => {
  const last = oneLine(name).split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/\p{Cf}/gu, '').trim();
  return plain === '' || plain === '.' || plain === '..' ? 'allegato' : cut(plain, 255, '…');
};

const mediaTypeOf = (type: string): string =>
  /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(type) ? type : 'application/octet-stream';
