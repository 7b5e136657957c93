import serialise from 'canonicalize';
import { JournalError } from './error.ts';

/** What JSON can say, and nothing else. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** How much one value may hold: `depth` in nested arrays and objects, `bytes` of its canonical form. */
export interface Bounds {
  readonly depth: number;
  readonly bytes: number;
}

/** Nothing the journal writes needs more; what is deeper or longer is a mistake or an attack. */
export const BOUNDS: Bounds = { depth: 12, bytes: 64 * 1024 };

/**
 * The canonical form of a value: object members sorted, numbers as ECMAScript writes them, UTF-8.
 *
 * The library turns `undefined` into nothing or null and calls `toJSON`: two different values would then
 * have one hash. So the value is walked first, and whatever is not plain JSON is refused.
 *
 * @throws JournalError `canonical.value`, `canonical.depth`, `canonical.size`
 * @see RFC 8785, sections 3.1 and 3.2
 */
export function canonicalText(value: unknown, bounds: Bounds = BOUNDS): string {
  refuseWhatIsNotJson(value, bounds.depth);
  const text = serialise(value);
  if (text === undefined) throw new JournalError('canonical.value', 'the value has no JSON form');
  if (Buffer.byteLength(text) > bounds.bytes) {
    throw new JournalError('canonical.size', `longer than ${bounds.bytes} bytes`);
  }
  return text;
}

/** As `canonicalText`, in bytes: what is hashed and signed. */
export function canonicalBytes(value: unknown, bounds: Bounds = BOUNDS): Buffer {
  return Buffer.from(canonicalText(value, bounds), 'utf8');
}

/**
 * Reads bytes that must already be in canonical form. One blank, one swapped member, a repeated member,
 * `1.0` for `1`, an overlong escape: all are refused, so that no byte of the input can differ unseen.
 *
 * @returns the value, or undefined when the bytes are not the canonical form of any value within bounds
 */
export function parseCanonical(bytes: Uint8Array, bounds: Bounds = BOUNDS): Json | undefined {
  if (bytes.length > bounds.bytes) return undefined;
  try {
    const text = strictUtf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalText(value, bounds) === text ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

// ignoreBOM keeps a leading mark in the text, where JSON.parse refuses it.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function refuseWhatIsNotJson(value: unknown, depthLeft: number): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value))
        throw new JournalError('canonical.value', `${value} is not JSON`);
      return;
    case 'string':
      refuseLoneSurrogate(value);
      return;
    case 'object':
      break;
    default:
      throw new JournalError('canonical.value', `${typeof value} is not JSON`);
  }
  if (value === null) return;
  if (depthLeft === 0) throw new JournalError('canonical.depth', 'nested too deep');
  if (Array.isArray(value)) {
    // Not forEach: it steps over holes.
    for (let i = 0; i < value.length; i++) refuseWhatIsNotJson(value[i], depthLeft - 1);
    return;
  }
  refuseWhatIsNotPlain(value);
  for (const [key, member] of Object.entries(value)) {
    refuseLoneSurrogate(key);
    refuseWhatIsNotJson(member, depthLeft - 1);
  }
}

function refuseLoneSurrogate(text: string): void {
  if (!text.isWellFormed())
    throw new JournalError('canonical.value', 'a lone surrogate is not UTF-8');
}

/** Dates, Maps and buffers would be written as something else than they are, or as `{}`. */
function refuseWhatIsNotPlain(value: object): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new JournalError('canonical.value', 'only plain objects are JSON');
  }
  if (Object.getOwnPropertySymbols(value).length > 0) {
    throw new JournalError('canonical.value', 'a symbol is no member name');
  }
}
