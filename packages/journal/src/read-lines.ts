import { LINE_BOUNDS } from './export-format.ts';

/** One line of a file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the LF. Of a line that is too long only the beginning. */
  readonly bytes: Buffer;
  /** Was there an LF after it, and did all of it fit? */
  readonly whole: boolean;
}

const LF = 0x0a;
const LONGEST = LINE_BOUNDS.bytes;

/**
 * Splits bytes at LF and nowhere else, holding one line at a time: a file that is one line of a terabyte
 * needs no more memory than any other.
 */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let kept: Buffer[] = [];
  let length = 0;
  const finish = (ended: boolean): Line => {
    const line = { number, bytes: Buffer.concat(kept), whole: ended && length <= LONGEST };
    number += 1;
    kept = [];
    length = 0;
    return line;
  };
  const keep = (part: Buffer): void => {
    if (length <= LONGEST) kept.push(part.subarray(0, LONGEST + 1 - length));
    length += part.length;
  };
  for await (const bytes of source) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      keep(chunk.subarray(start, end));
      yield finish(true);
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield finish(false);
}

/** The same with each line told whether it is the last: what stands last must be the checkpoint. */
export async function* readLinesToLast(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: Line; last: boolean }, void, undefined> {
  let held: Line | undefined;
  for await (const line of readLines(source)) {
    if (held !== undefined) yield { line: held, last: false };
    held = line;
  }
  if (held !== undefined) yield { line: held, last: true };
}
