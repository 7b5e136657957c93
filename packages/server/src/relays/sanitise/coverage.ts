import type { Span } from './identifier.ts';

/** Which stretches of a text are taken, one cell per unit: asked and filled in the time of the stretch. */
export class Coverage {
  readonly #cells: Int32Array;
  #spans = 0;

  constructor(length: number) {
    this.#cells = new Int32Array(length);
  }

  /** Takes the stretch when all of it is free; tells whether it did. */
  take({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.#cells[at] !== 0) return false;
    this.#cells.fill(++this.#spans, start, end);
    return true;
  }

  /** Lies inside one taken stretch. */
  holds({ start, end }: Span): boolean {
    const owner = this.#cells[start];
    return owner !== undefined && owner !== 0 && owner === this.#cells[end - 1];
  }
}

/** The coverage of these spans, the longer before the shorter. */
export function coverageOf(length: number, spans: readonly Span[]): Coverage {
  const coverage = new Coverage(length);
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    coverage.take(span);
  return coverage;
}
