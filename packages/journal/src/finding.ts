/** The part of a file that something is wrong with. Lines are counted from 1. */
export type Place =
  | { readonly part: 'header'; readonly line: 1 }
  | { readonly part: 'entry'; readonly n: number; readonly line: number }
  | { readonly part: 'checkpoint'; readonly line: number | null };

/** The closed list of what can be wrong with an export. The words for each are the CLI's. */
export type FindingCode =
  | 'file.empty'
  | 'header.missing' // the first line is no header of this format at all
  | 'header.altered'
  | 'header.start' // what it says stood before the first entry cannot be
  | 'entry.unreadable' // not a line as the export writes it
  | 'entry.number' // another entry stands in its place
  | 'entry.half-erased'
  | 'entry.content' // payload and salt do not give the leaf
  | 'entry.inside' // number, time or log within the payload differ from the line
  | 'entry.chain'
  | 'entry.link'
  | 'entry.surplus' // more entries than the header says
  | 'entry.missing'
  | 'checkpoint.missing'
  | 'checkpoint.unreadable'
  | 'checkpoint.signature'
  | 'checkpoint.key' // signed by another key than the reader expects
  | 'checkpoint.log'
  | 'checkpoint.header'
  | 'checkpoint.size'
  | 'checkpoint.chain'
  | 'checkpoint.link'
  | 'checkpoint.root'
  | 'checkpoint.followed'; // something stands after it

/** One thing that is wrong, where, and the numbers that its sentence needs. */
export interface Finding {
  readonly code: FindingCode;
  readonly place: Place;
  /** `entry.number`: the number that stands there. `entry.missing`: the last one missing. */
  readonly number?: number;
  /** `checkpoint.key`: the id of the key that signed. */
  readonly key?: string;
}

/** Keeps the first findings and counts the rest: a hostile file must not fill the memory or the screen. */
export class Findings {
  readonly #limit: number;
  readonly #kept: Finding[] = [];
  #count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(finding: Finding): void {
    this.#count += 1;
    if (this.#kept.length < this.#limit) this.#kept.push(finding);
  }

  get none(): boolean {
    return this.#count === 0;
  }

  get kept(): readonly Finding[] {
    return this.#kept;
  }

  /** How many were found beyond those kept. */
  get more(): number {
    return this.#count - this.#kept.length;
  }
}
