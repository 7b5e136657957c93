/**
 * A text after refanging, with the way back to the offsets of the text as given.
 * Only the places that changed are kept, so an ordinary text costs nothing.
 */
export type RefangedText = {
  text: string;
  /** Offset in the given text of the unit at `at`. */
  startOf(at: number): number;
  /** Offset in the given text just after the unit before `at`. */
  endOf(at: number): number;
  /** True when something between the two offsets had been defanged on purpose. */
  defanged(start: number, end: number): boolean;
};

/** One changed place: `[from, to)` of the given text became `text`. */
export type Edit = { from: number; to: number; text: string; defanged: boolean };

/**
 * Applies edits, which must be in order and not overlap.
 * Linear in the text; each question costs the logarithm of the number of edits.
 */
export function applyEdits(given: string, edits: readonly Edit[]): RefangedText {
  if (edits.length === 0) {
    return { text: given, startOf: same, endOf: same, defanged: () => false };
  }
  const at = new Int32Array(edits.length);
  const defangedBefore = new Int32Array(edits.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const [n, edit] of edits.entries()) {
    parts.push(given.slice(from, edit.from), edit.text);
    length += edit.from - from;
    at[n] = length;
    length += edit.text.length;
    from = edit.to;
    defangedBefore[n + 1] = defangedBefore[n]! + (edit.defanged ? 1 : 0);
  }
  parts.push(given.slice(from));
  const offset = (position: number, side: 'start' | 'end'): number => {
    const n = lastAtOrBefore(at, position);
    if (n < 0) return position;
    const edit = edits[n]!;
    const into = position - at[n]!;
    if (into < edit.text.length) return side === 'start' ? edit.from : edit.to - 1;
    return edit.to + into - edit.text.length;
  };
  return {
    text: parts.join(''),
    startOf: (position) => offset(position, 'start'),
    endOf: (position) => (position === 0 ? 0 : offset(position - 1, 'end') + 1),
    defanged: (start, end) =>
      defangedBefore[lastAtOrBefore(at, end - 1) + 1]! >
      defangedBefore[lastAtOrBefore(at, start - 1) + 1]!,
  };
}

const same = (position: number): number => position;

/** Index of the last element that is not greater than `position`, or -1. */
function lastAtOrBefore(sorted: Int32Array, position: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
