import type { ActorWork } from '../identity/index.ts';
import { extract, type Find } from './extraction/index.ts';
import { type FoundRow, putFinds } from './item-observables.store.ts';

/** The index of observables holds values up to this size; a longer URL is shown in the text, not kept. */
const LONGEST = 2048;
/** More than anybody confirms by hand; a pasted log belongs in an attachment. */
const MOST = 2000;

/**
 * Finds the observables of an item's title and body and proposes each once, at the first place it stands.
 * What was confirmed or struck stays so while the text still holds it; what is gone from the text is dropped.
 */
export async function proposeFinds(
  work: ActorWork,
  itemId: number,
  { title, body }: { readonly title: string; readonly body: string },
  ownDomains: readonly string[],
): Promise<void> {
  const found = new Map<string, FoundRow>();
  for (const [place, text] of [
    ['title', title],
    ['body', body],
  ] as const)
    for (const find of extract(text, { ownDomains }).finds) keep(found, find, place);
  await putFinds(work, itemId, [...found.values()]);
}

function keep(found: Map<string, FoundRow>, find: Find, place: 'title' | 'body') {
  const key = `${find.kind} ${find.value}`;
  if (found.has(key) || found.size >= MOST || Buffer.byteLength(find.value) > LONGEST) return;
  const { kind, value, start, end, written, warning } = find;
  found.set(key, { kind, value, place, start, end, written, warning: warning ?? null });
}
