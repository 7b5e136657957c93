import type { ManualEdit } from '@staffetta/contract';
import { coveredBy, type Derivation, type Piece, piecesOf } from './derive.ts';

/**
 * The derivation after a person changed the derivative to read `wanted`: what differs becomes one edit on the
 * original. It swallows the replacements it cuts into and the edits it touches; all others stay, each reversible.
 * `derivedText(edited(d, wanted, id)) === wanted`, whatever the texts.
 * @param id for the new edit
 */
export function edited(derivation: Derivation, wanted: string, id: string): Derivation {
  const pieces = placed(piecesOf(derivation));
  const current = pieces.map(({ text }) => text).join('');
  if (current === wanted) return derivation;
  const head = commonStart(current, wanted);
  const tail = commonEnd(current, wanted, head);
  const change = { from: head, to: current.length - tail };
  const [first, last] = touched(pieces, change);
  const inserted = wanted.slice(head, wanted.length - tail);
  const edit = editOver(pieces, [first, last], current, change, inserted, id);
  const swallowed = new Set(pieces.slice(first, last + 1).map((piece) => piece.id));
  const edits = [...derivation.edits.filter((one) => !swallowed.has(one.id)), edit];
  return {
    original: derivation.original,
    findings: coveredBy([edit], derivation.findings),
    edits: edits.sort((one, other) => one.start - other.start),
  };
}

/** A piece with its place in the derivative. */
type Placed = Piece & { readonly offset: number };

/** A stretch of the derivative that became something else; empty for an insertion. */
interface Change {
  readonly from: number;
  readonly to: number;
}

function placed(pieces: readonly Piece[]): Placed[] {
  let offset = 0;
  return pieces.map((piece) => {
    const one = { ...piece, offset };
    offset += piece.text.length;
    return one;
  });
}

/** First and last piece that the change cuts into, and the edits beside it; `last < first` for none. */
function touched(pieces: readonly Placed[], { from, to }: Change): [number, number] {
  const after = pieces.findIndex(({ offset, text }) => offset + text.length > from);
  const containing = after < 0 ? pieces.length : after;
  const before = pieces.findLastIndex(({ offset }) => offset < to);
  let first = Math.min(containing, before + 1);
  let last = Math.max(before, containing - 1);
  // A deletion that an earlier edit made has no text; it lies exactly at a border.
  const starts = (pieces[first]?.offset ?? from) >= from;
  const ends = endOf(pieces[last]) <= to;
  while (starts && pieces[first - 1]?.by === 'edit') first--;
  while (ends && pieces[last + 1]?.by === 'edit') last++;
  return [first, last];
}

const endOf = (piece: Placed | undefined): number => (piece ? piece.offset + piece.text.length : 0);

function editOver(
  pieces: readonly Placed[],
  [first, last]: readonly [number, number],
  current: string,
  { from, to }: Change,
  inserted: string,
  id: string,
): ManualEdit {
  if (last < first) {
    const at = pieces[first]?.start ?? pieces[last]?.end ?? 0;
    return { id, start: at, end: at, text: inserted };
  }
  const [head, tail] = [pieces[first]!, pieces[last]!];
  const copiedHead = head.by === 'original';
  const copiedTail = tail.by === 'original';
  // What is left of replacements and edits that were cut into, or lie beside, goes along with the edit.
  const before = copiedHead ? '' : current.slice(head.offset, from);
  const after = copiedTail ? '' : current.slice(to, endOf(tail));
  return {
    id,
    start: copiedHead ? head.start + from - head.offset : head.start,
    end: copiedTail ? tail.start + to - tail.offset : tail.end,
    text: before + inserted + after,
  };
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let n = 0;
  while (n < most && one.charCodeAt(n) === other.charCodeAt(n)) n++;
  return n;
}

function commonEnd(one: string, other: string, head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let n = 0;
  while (n < most && one.charCodeAt(one.length - 1 - n) === other.charCodeAt(other.length - 1 - n))
    n++;
  return n;
}
