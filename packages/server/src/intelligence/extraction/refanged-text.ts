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

/** Numbers kept for each edit: where it begins and ends in the given text, and in the new one. */
const FROM = 0;
const TO = 1;
const START = 2;
const END = 3;
/** How many edits up to and with this one were defanging. */
const DEFANGED = 4;
const WIDTH = 5;

/** Pieces of text that are joined at once: a hostile text has millions of them. */
const PIECES = 4096;

/**
 * Collects edits, which come in order and do not overlap, in one flat table.
 * Linear in the text; each question costs the logarithm of the number of edits.
 */
export class Refanging {
  readonly #given: string;
  readonly #joined: string[] = [];
  #pieces: string[] = [];
  #table = new Int32Array(64 * WIDTH);
  #size = 0;
  #length = 0;
  #done = 0;

  constructor(given: string) {
    this.#given = given;
  }

  /** Offset in the given text up to which edits have come. */
  get done(): number {
    return this.#done;
  }

  add({ from, to, text, defanged }: Edit): void {
    this.#push(this.#given.slice(this.#done, from), text);
    const start = this.#length + from - this.#done;
    this.#length = start + text.length;
    this.#done = to;
    const row = this.#size * WIDTH;
    if (row === this.#table.length) this.#grow();
    const before = row === 0 ? 0 : this.#table[row - WIDTH + DEFANGED]!;
    this.#table.set([from, to, start, this.#length, before + (defanged ? 1 : 0)], row);
    this.#size++;
  }

  finish(): RefangedText {
    if (this.#size === 0) {
      return { text: this.#given, startOf: same, endOf: same, defanged: () => false };
    }
    this.#push(this.#given.slice(this.#done));
    return view([...this.#joined, ...this.#pieces].join(''), this.#table, this.#size);
  }

  #push(...pieces: string[]): void {
    this.#pieces.push(...pieces);
    if (this.#pieces.length < PIECES) return;
    this.#joined.push(this.#pieces.join(''));
    this.#pieces = [];
  }

  #grow(): void {
    const larger = new Int32Array(this.#table.length * 2);
    larger.set(this.#table);
    this.#table = larger;
  }
}

const same = (position: number): number => position;

function view(text: string, table: Int32Array, size: number): RefangedText {
  /** Index of the first number of the last edit that begins at or before `position`, or negative. */
  const rowAt = (position: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (table[middle * WIDTH + START]! <= position) low = middle + 1;
      else high = middle;
    }
    return (low - 1) * WIDTH;
  };
  const startOf = (position: number): number => {
    const row = rowAt(position);
    if (row < 0) return position;
    const beyond = position - table[row + END]!;
    return beyond < 0 ? table[row + FROM]! : table[row + TO]! + beyond;
  };
  const endOf = (position: number): number => {
    const row = rowAt(position - 1);
    if (row < 0) return position;
    const beyond = position - table[row + END]!;
    return table[row + TO]! + Math.max(0, beyond);
  };
  const defangedUpTo = (position: number): number => {
    const row = rowAt(position);
    return row < 0 ? 0 : table[row + DEFANGED]!;
  };
  return {
    text,
    startOf,
    endOf,
    defanged: (start, end) => defangedUpTo(end - 1) > defangedUpTo(start - 1),
  };
}
