import { ByteReader } from './byte-reader.ts';

/** One property of a message or an attachment, as text where it is one. */
export interface MapiProperty {
  readonly id: number;
  readonly text: string | undefined;
  readonly bytes: Uint8Array | undefined;
}

const MOST_PROPERTIES = 2_000;
/** Values of one property: a list of names at most. */
const MOST_VALUES = 1_000;

/** Types of MS-OXCDATA, 2.11.1. */
const TEXT = 0x1e;
const UNICODE = 0x1f;
const BINARY = 0x102;
const OBJECT = 0x0d;
const MANY = 0x1000;
const NAMED = 0x8000;
const sizes: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

/**
 * Reads a list of properties (MS-OXTNEF, 2.1.3.4). What comes after one of an unknown type cannot be found and is left out,
 * as is what is cut off. HTML is a binary property (0x1013) and is read as text.
 */
export function readMapiProperties(bytes: Uint8Array, charset: string): readonly MapiProperty[] {
  const reader = new ByteReader(bytes);
  const found: MapiProperty[] = [];
  try {
    const count = Math.min(reader.u32(), MOST_PROPERTIES);
    for (let n = 0; n < count; n++) {
      const type = reader.u16();
      const id = reader.u16();
      if (id >= NAMED) skipName(reader);
      const [value] = readValues(reader, type);
      found.push({ id, ...meaning(type & ~MANY, id, value, charset) });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function skipName(reader: ByteReader): void {
  reader.skip(16);
  const named = reader.u32() === 1;
  reader.skip(named ? reader.u32() : 4);
  reader.align();
}

function readValues(reader: ByteReader, type: number): Uint8Array[] {
  const single = type & ~MANY;
  const size = sizes[single];
  const varies = [TEXT, UNICODE, BINARY, OBJECT].includes(single);
  if (size === undefined && !varies) throw new RangeError('an unknown type has no known end');
  const count = varies || type & MANY ? reader.u32() : 1;
  if (count > MOST_VALUES) throw new RangeError('nobody writes so many');
  return Array.from({ length: count }, () => {
    const value = reader.bytes(size ?? reader.u32());
    reader.align();
    return value;
  });
}

function meaning(type: number, id: number, value: Uint8Array | undefined, charset: string) {
  if (!value) return { text: undefined, bytes: undefined };
  const text = (as: string) => new TextDecoder(as).decode(value).replace(/\0+$/, '');
  if (type === UNICODE) return { text: text('utf-16le'), bytes: undefined };
  if (type === TEXT) return { text: text(charset), bytes: undefined };
  if (type === BINARY && id === 0x1013) return { text: htmlOf(value, charset), bytes: undefined };
  return { text: undefined, bytes: value };
}

/** UTF-8 where it is valid, as Outlook writes it today. */
function htmlOf(value: Uint8Array, charset: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value);
  } catch {
    return new TextDecoder(charset).decode(value);
  }
}
