import { type IndicatorKey, indicatorStates } from '@staffetta/contract';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { type Decided, withDecisions } from './decide-indicators.ts';
import { extract, type ObservableKind } from './extraction/index.ts';
import {
  type FoundRow,
  findsInFiles,
  type ItemNumber,
  listIndicators,
  putFinds,
} from './item-observables.store.ts';
import { warningFor } from './warnings/index.ts';

type AnyWork = Work<ActorKeys>;

/** The index of observables holds values up to this size; a longer URL is shown in the text, not kept. */
const LONGEST = 2048;
/** More than anybody confirms by hand; a pasted log is to be cut to what matters. */
const MOST = 2000;

/** The texts of an item: its own, and whether it has files that may be texts. */
export interface Texts {
  readonly title: string;
  readonly body: string;
  readonly files: number;
}

/**
 * Finds the observables of an item's title, body and text attachments and proposes each once, at the first place it
 * stands. What was confirmed or struck stays so while a text still holds it; what is gone from all is dropped. On a
 * new item, `decided` says at once what the person made of it. Gives what was entered. Throws `invalid_input`.
 */
export async function proposeFinds(
  work: AnyWork,
  itemId: ItemNumber,
  texts: Texts,
  ownDomains: readonly string[],
  decided: Decided = {},
): Promise<readonly FoundRow[]> {
  const found = await findsOf(work, itemId, texts, ownDomains);
  const rows = withDecisions(found, decided);
  putFinds(work, itemId, rows, indicatorStates);
  return rows;
}

/** What the texts of an item hold, by kind and value. */
export type Finds = ReadonlyMap<string, FoundRow>;

/**
 * The same after a correction, with what `findsOf` read. Gives the values that were confirmed and stand in no text
 * any more: they have to be struck wherever the item went.
 */
export async function reviseFinds(
  work: AnyWork,
  itemId: number,
  found: Finds,
): Promise<IndicatorKey[]> {
  const confirmed = await listIndicators(work, itemId, false);
  // What was confirmed and is gone is struck by the correction itself, which tells everybody.
  putFinds(work, itemId, [...found.values()], ['proposed', 'struck']);
  return confirmed
    .filter(({ kind, value, place }) => place !== 'hand' && !found.has(`${kind} ${value}`))
    .map(({ kind, value }) => ({ kind, value }));
}

/** Reads the texts of an item; its files as far as they are the actor's own. */
export async function findsOf(
  work: AnyWork,
  itemId: ItemNumber,
  { title, body, files }: Texts,
  ownDomains: readonly string[],
): Promise<Finds> {
  const found = new Map<string, FoundRow>();
  for (const [place, text] of [
    ['title', title],
    ['body', body],
  ] as const)
    for (const find of extract(text, { ownDomains }).finds)
      keep(found, { ...find, place, file: null, warning: find.warning ?? null });
  for (const { file_id: file, finds } of files > 0 ? await findsInFiles(work, itemId) : [])
    for (const find of finds) {
      const warning = warningFor(find.kind as ObservableKind, find.value, ownDomains) ?? null;
      keep(found, { ...find, place: 'file', file, warning });
    }
  return found;
}

function keep(found: Map<string, FoundRow>, find: FoundRow) {
  const key = `${find.kind} ${find.value}`;
  if (found.has(key) || found.size >= MOST || Buffer.byteLength(find.value) > LONGEST) return;
  found.set(key, find);
}
