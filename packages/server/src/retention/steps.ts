import { textsIn } from '../files/index.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { FileStore } from '../platform/files/index.ts';
import { classOf } from './end.ts';
import {
  type Erasure,
  eraseAnswers,
  eraseDeliveries,
  eraseFiles,
  eraseLeaves,
  eraseLists,
  eraseShare,
  eraseTalk,
  eraseValues,
  eraseWords,
  filesReadUntil,
  filesToErase,
  filesToRead,
  forgetValues,
  type KeptFile,
  putWords,
  unwantedOf,
  wordsOf,
} from './erasure.store.ts';
import { holdsAny, type Unwanted } from './mask.ts';
import { maskedWords } from './words.ts';

export interface StepResult {
  readonly erased: number;
  /** The same step once more. */
  readonly more: boolean;
  readonly answersFrom?: string;
}

/** One kind of thing to erase, so many at a time. */
export interface Step {
  /** How it is counted in what is said of the erasure. */
  readonly name: string;
  readonly run: (work: Work<ActorKeys>, erasure: Erasure, store: FileStore) => Promise<StepResult>;
}

const BATCH = 500;

const once = (erased: number): StepResult => ({ erased, more: false });
const perhapsMore = (erased: number): StepResult => ({ erased, more: erased > 0 });

/** Kept answers first: they are found by what they name, which is still there. */
const answers: Step = {
  name: 'answers',
  run: async (work, erasure) => {
    const unwanted = await unwantedOf(work, erasure);
    const words = unwanted.flatMap(({ value, written }) => [value, ...written]).map(asInJson);
    const { erased, next } = await eraseAnswers(work, erasure, words, BATCH);
    return { erased, more: next !== null, ...(next !== null && { answersFrom: next }) };
  },
};

const asInJson = (text: string) => JSON.stringify(text).slice(1, -1);

type Holding = (
  work: Work<ActorKeys>,
  erasure: Erasure,
) => Promise<readonly Unwanted[] | undefined>;

/** The file first, then its row: a row without a file is erased again, a file without a row would stay. */
const files = (holding: Holding): Step => ({
  name: 'files',
  run: async (work, erasure, store) => {
    const unwanted = await holding(work, erasure);
    if (unwanted?.length === 0) return once(0);
    const rows = await filesToErase(work, erasure.item_id, unwanted, BATCH);
    return perhapsMore(await removeFiles(work, store, rows));
  },
});
async function removeFiles(
  work: Work<ActorKeys>,
  store: FileStore,
  rows: readonly Pick<KeptFile, 'id' | 'storage_name'>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  for (const { storage_name } of rows) await store.delete(storage_name);
  return eraseFiles(
    work,
    rows.map(({ id }) => id),
  );
}
const everything: Holding = async () => undefined;

/**
 * What leaves texts and files. When a term is over, values of persons alone: those of machines stay readable in the text,
 * which has a term of its own. What somebody asked for goes whatever it is. A screenshot or a PDF may show what stands in
 * the text: with such a value go the files that could not be read.
 */
const leaving = async (work: Work<ActorKeys>, erasure: Erasure): Promise<readonly Unwanted[]> => {
  const found = await unwantedOf(work, erasure);
  if (erasure.thorough) return found;
  return found.filter(({ kind, value }) => classOf(kind, value) !== 'otherValues');
};

/** One at a time is held: 2 MiB at most of each is read. */
const READ_BATCH = 10;

/**
 * What is left was read as text when it came in, and holds no such value as far as it was recognised there. A number may
 * stand there without a word that says what it is: it is looked for as in the texts, by whoever knows it.
 */
const readAgain: Step = {
  name: 'files',
  run: async (work, erasure, store) => {
    const unwanted = await leaving(work, erasure);
    if (unwanted.length === 0) return once(0);
    const kept = await filesToRead(work, erasure, READ_BATCH);
    const last = kept.at(-1);
    if (!last) return once(0);
    const going: KeptFile[] = [];
    for (const file of kept) if (await mayHold(store, file, unwanted)) going.push(file);
    const erased = await removeFiles(work, store, going);
    await filesReadUntil(work, erasure, last.id);
    return { erased, more: true };
  },
};

async function mayHold(
  store: FileStore,
  { name, media_type, storage_name, wrapped_key }: KeptFile,
  unwanted: readonly Unwanted[],
): Promise<boolean> {
  const content = store.get({ storageName: storage_name, wrappedKey: wrapped_key });
  const texts = await textsIn(content, { name, mediaType: media_type });
  return texts?.some((text) => holdsAny(text, unwanted)) ?? true;
}

const masked: Step = {
  name: 'texts',
  run: async (work, erasure) => {
    const unwanted = await leaving(work, erasure);
    if (unwanted.length === 0) return once(0);
    const changed = (await wordsOf(work, erasure.item_id)).flatMap((one) => {
      const words = maskedWords(one, unwanted);
      return words === one.words ? [] : [{ ...one, words }];
    });
    if (changed.length > 0) await putWords(work, erasure.item_id, changed);
    return once(changed.length);
  },
};

const values: Step = {
  name: 'values',
  run: async (work, { item_id, observables }) =>
    perhapsMore(await eraseValues(work, item_id, observables, BATCH)),
};
const forgotten: Step = {
  name: 'forgotten',
  run: async (work, { observables }) => {
    // One that somebody tells again at this very moment is theirs.
    await forgetValues(work, observables);
    return once(0);
  },
};
const talk: Step = {
  name: 'messages',
  run: async (work, { item_id }) => perhapsMore(await eraseTalk(work, item_id, BATCH)),
};
const words: Step = {
  name: 'texts',
  run: async (work, { item_id }) => once(await eraseWords(work, item_id)),
};
const share: Step = {
  name: 'texts',
  run: async (work, { item_id }) => once(await eraseShare(work, item_id)),
};
const deliveries: Step = {
  name: 'mails',
  run: async (work, { item_id }) => perhapsMore(await eraseDeliveries(work, item_id, BATCH)),
};
const leaves: Step = {
  name: 'entries',
  run: async (work, { item_id }) => perhapsMore(await eraseLeaves(work, item_id, BATCH)),
};
const lists: Step = {
  name: 'lists',
  run: async (work, erasure) => {
    await eraseLists(work, erasure);
    return once(0);
  },
};

const plans: Readonly<Record<Erasure['scope'], readonly Step[]>> = {
  item: [answers, words, talk, files(everything), values, forgotten, lists, deliveries, leaves],
  values: [answers, files(leaving), readAgain, masked, values, forgotten, lists],
  share: [answers, share, masked, values, forgotten, lists],
};

/** What is done for an erasure, in this order. */
export const stepsOf = (scope: Erasure['scope']): readonly Step[] => plans[scope];
