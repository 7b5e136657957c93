import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import type { Unwanted } from './mask.ts';

type AnyWork = Work<ActorKeys>;

export type Counts = Readonly<Record<string, number>>;

/** One item's erasure, as far as it has come. */
export interface Erasure {
  id: number;
  item_id: number;
  item_uid: string;
  item_kind: 'report' | 'relay';
  version: number;
  scope: 'item' | 'values' | 'share';
  ground: 'term' | 'owner' | 'person' | 'source' | 'restored';
  /** Not only persons' values leave the texts. */
  thorough: boolean;
  observables: number[];
  kinds: string[];
  step: number;
  answers_from: string;
  counts: Counts;
  begun_at: string;
  owner_org: number;
  owner_uid: string;
  /** Where it crossed. */
  agreements: number[];
}

/** The next one to go on with; locked for this transaction. */
export const claimErasure = (work: AnyWork) =>
  work.row(sql<Erasure>`select * from claim_erasure(${work.at})`);

/** It failed: tried again after a pause that grows, so that the others go on. */
export const postponeErasure = (work: AnyWork, id: number) =>
  work.rows(sql`select postpone_erasure(${id}, ${work.at})`);

export const advance = (
  work: AnyWork,
  { id, step, counts, answers_from }: Erasure,
  doneAt: string | null,
) =>
  work.rows(
    sql`select advance_erasure(${id}, ${step}, ${JSON.stringify(counts)}::jsonb, ${answers_from}, ${doneAt})`,
  );

export const unwantedOf = (work: AnyWork, { id }: Erasure) =>
  work.rows(sql<Unwanted>`select kind, value, written from values_of_erasure(${id})`);

export interface Words {
  place: string;
  key: string;
  words: string;
}

export const wordsOf = (work: AnyWork, itemId: number) =>
  work.rows(sql<Words>`select place, key, words from texts_of_item(${itemId})`);

export const putWords = (work: AnyWork, itemId: number, words: readonly Words[]) =>
  work.rows(sql`select put_texts_of_item(${itemId}, ${JSON.stringify(words)}::jsonb)`);

export const filesToErase = (
  work: AnyWork,
  itemId: number,
  holding: readonly Unwanted[] | undefined,
  limit: number,
) =>
  work.rows(
    sql<{ id: number; storage_name: string }>`select id, storage_name from files_to_erase(${itemId},
      ${holding ? JSON.stringify(holding) : null}::jsonb, ${limit})`,
  );

export interface KeptFile {
  id: number;
  name: string;
  media_type: string;
  storage_name: string;
  wrapped_key: Buffer;
}

/** Files that are still there, behind those that an erasure has read. */
export const filesToRead = (work: AnyWork, { id }: Erasure, limit: number) =>
  work.rows(
    sql<KeptFile>`select id, name, media_type, storage_name, wrapped_key from files_to_read(${id}, ${limit})`,
  );

export const filesReadUntil = (work: AnyWork, { id }: Erasure, file: number) =>
  work.rows(sql`select files_read_until(${id}, ${file})`);

async function count(work: AnyWork, query: ReturnType<typeof sql<{ n: number }>>): Promise<number> {
  return (await work.row(query))!.n;
}

export const eraseWords = (work: AnyWork, itemId: number) =>
  count(work, sql<{ n: number }>`select erase_words(${itemId}) as n`);
export const eraseShare = (work: AnyWork, itemId: number) =>
  count(work, sql<{ n: number }>`select erase_share(${itemId}) as n`);
export const eraseTalk = (work: AnyWork, itemId: number, limit: number) =>
  count(work, sql<{ n: number }>`select erase_talk(${itemId}, ${limit}) as n`);
export const eraseFiles = (work: AnyWork, files: readonly number[]) =>
  count(work, sql<{ n: number }>`select erase_files(${sql.val([...files])}::bigint[]) as n`);
export const eraseValues = (
  work: AnyWork,
  itemId: number,
  values: readonly number[],
  limit: number,
) =>
  count(
    work,
    sql<{
      n: number;
    }>`select erase_values(${itemId}, ${sql.val([...values])}::bigint[], ${limit}) as n`,
  );
/** Gives how many are being told anew at this moment and have to wait. */
export const forgetValues = (work: AnyWork, values: readonly number[]) =>
  count(work, sql<{ n: number }>`select forget_values(${sql.val([...values])}::bigint[]) as n`);
export const eraseDeliveries = (work: AnyWork, itemId: number, limit: number) =>
  count(work, sql<{ n: number }>`select erase_deliveries(${itemId}, ${limit}) as n`);
export const eraseLeaves = (work: AnyWork, itemId: number, limit: number) =>
  count(work, sql<{ n: number }>`select erase_leaves(${itemId}, ${limit}) as n`);
/** Takes the values out of the kept lists of whoever saw them, line by line. */
export const eraseLists = (work: AnyWork, { id }: Erasure) =>
  count(work, sql<{ n: number }>`select erase_lists(${id}, ${work.at}) as n`);

/** Goes through kept answers from one time to another; `next`: where to go on. */
export const eraseAnswers = async (
  work: AnyWork,
  { item_id, answers_from, begun_at }: Erasure,
  words: readonly string[],
  limit: number,
) =>
  (await work.row(
    sql<{ erased: number; next: string | null }>`select erased, next
      from erase_answers(${item_id}, ${sql.val([...words])}::text[], ${answers_from}, ${begun_at}, ${limit})`,
  ))!;
