import type { Identifier } from '../identifier.ts';
import { isCapitalised, type Word } from '../words.ts';
import { legalFormAt } from './legal-forms.ts';
import { isPlaceName } from './places.ts';
import { JOINING, type Spelling, spellingsOf } from './spellings.ts';

/** A state of the automaton: where a word leads, where to go on when none does, and what ends here. */
interface State {
  readonly next: Map<string, State>;
  fail: State | undefined;
  readonly depth: number;
  ends: { spelling: Spelling; value: string } | undefined;
  /** The nearest shorter spelling that ends here too. */
  shorter: State | undefined;
}

/** Names to be looked for, all at once. */
export interface NameIndex {
  /** Where any of the names stands in a text. Linear in the text, however many names there are. */
  find(text: string, words: readonly Word[]): Identifier[];
}

const state = (depth: number): State => ({
  next: new Map(),
  fail: undefined,
  depth,
  ends: undefined,
  shorter: undefined,
});

/**
 * Builds the index (Aho and Corasick 1975, over words instead of letters).
 * @param names as the directory has them
 */
export function nameIndex(names: Iterable<string>): NameIndex {
  const root = state(0);
  for (const name of names)
    for (const spelling of spellingsOf(name)) enter(root, spelling, name.toLowerCase());
  link(root);
  return { find: (text, words) => find(root, text, words) };
}

function enter(root: State, spelling: Spelling, value: string) {
  let at = root;
  for (const word of spelling.words) {
    let next = at.next.get(word);
    if (!next) {
      next = state(at.depth + 1);
      at.next.set(word, next);
    }
    at = next;
  }
  if (!at.ends || at.ends.spelling.certainty === 'proposed') at.ends = { spelling, value };
}

/** Breadth first: a state fails to the longest proper suffix that also begins a name. */
function link(root: State) {
  const queue: State[] = [root];
  for (const at of queue)
    for (const [word, next] of at.next) {
      let fail = at.fail;
      while (fail && !fail.next.has(word)) fail = fail.fail;
      next.fail = fail?.next.get(word) ?? root;
      next.shorter = next.fail.ends ? next.fail : next.fail.shorter;
      queue.push(next);
    }
}

/** Words this far apart belong to different phrases. */
const WIDEST_GAP = 6;

function find(root: State, text: string, all: readonly Word[]): Identifier[] {
  const words = all.filter((word) => !JOINING.has(word.plain));
  const plains = words.map((word) => word.plain);
  const found: Identifier[] = [];
  let at = root;
  for (const [n, word] of words.entries()) {
    if (n > 0 && word.start - words[n - 1]!.end > WIDEST_GAP) at = root;
    while (at !== root && !at.next.has(word.plain)) at = at.fail!;
    at = at.next.get(word.plain) ?? root;
    for (let end: State | undefined = at; end; end = end.shorter) {
      const hit = end.ends && hitAt(text, words, plains, n, end);
      if (hit) found.push(hit);
    }
  }
  return found;
}

function hitAt(
  text: string,
  words: readonly Word[],
  plains: readonly string[],
  last: number,
  { ends, depth }: State,
): Identifier | undefined {
  const { spelling, value } = ends!;
  const first = words[last - depth + 1]!;
  if (spelling.capitals && !isAllCapitals(text, first)) return undefined;
  const form = legalFormAt(plains, last + 1);
  const end = form > 0 ? endOfForm(text, words, last, form) : words[last]!.end;
  const lone = depth === 1 && form === 0 && isOrdinary(text, first);
  const certainty = lone ? 'proposed' : spelling.certainty;
  return { kind: 'directory_name', value, start: first.start, end, certainty };
}

const isAllCapitals = (text: string, word: Word): boolean =>
  /^\p{Lu}+$/u.test(text.slice(word.start, word.end));

/** One word alone may be an ordinary word or a town: "sole", "Prato". A person decides. */
const isOrdinary = (text: string, word: Word): boolean =>
  !isCapitalised(text, word) || isPlaceName(word.plain);

/** "S.p.A." ends with its point. */
function endOfForm(text: string, words: readonly Word[], last: number, form: number): number {
  const end = words[last + form]!.end;
  const dotted = form > 1 && text.slice(words[last]!.end + 1, end).includes('.');
  return dotted && text[end] === '.' ? end + 1 : end;
}
