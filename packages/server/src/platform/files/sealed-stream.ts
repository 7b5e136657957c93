import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Bytes } from './file-store.ts';

/**
 * A file in pieces of 64 KiB, each sealed with AES-256-GCM under the file's own key, so that 50 MB stream
 * without being held. The nonce is the piece's number and whether it is the last one (the STREAM construction,
 * Hoang, Reyhanitabar, Rogaway, Vizár 2015, section 5): pieces cannot be cut off, swapped or repeated.
 * A key seals one file only, so that numbers as nonces never repeat under a key.
 */
const PIECE = 64 * 1024;
const TAG = 16;
const VERSION = Buffer.from([1]);

function nonce(number: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(number, 7);
  iv[11] = last ? 1 : 0;
  return iv;
}

/** Seals a stream of bytes. */
export async function* seal(key: Uint8Array, content: Bytes): AsyncGenerator<Buffer> {
  yield VERSION;
  let number = 0;
  let held: Buffer | undefined;
  for await (const piece of inPieces(content, PIECE)) {
    if (held) yield sealPiece(key, number++, false, held);
    held = piece;
  }
  yield sealPiece(key, number, true, held ?? Buffer.alloc(0));
}

function sealPiece(key: Uint8Array, number: number, last: boolean, piece: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last));
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made; throws when a byte is not what was sealed, or some are missing. */
export async function* open(key: Uint8Array, sealed: Bytes): AsyncGenerator<Buffer> {
  let number = 0;
  let held: Buffer | undefined;
  for await (const piece of inPieces(withoutVersion(sealed), PIECE + TAG)) {
    if (held) yield openPiece(key, number++, false, held);
    held = piece;
  }
  if (!held) throw new Error('the stored file is empty');
  yield openPiece(key, number, true, held);
}

function openPiece(key: Uint8Array, number: number, last: boolean, piece: Buffer): Buffer {
  if (piece.length < TAG) throw new Error('the stored file was cut');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last));
  decipher.setAuthTag(piece.subarray(piece.length - TAG));
  return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()]);
}

async function* withoutVersion(sealed: Bytes): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const bytes of sealed) {
    if (first && bytes.length === 0) continue;
    if (first && bytes[0] !== VERSION[0]) throw new Error('a stored file of an unknown version');
    yield first ? bytes.subarray(1) : bytes;
    first = false;
  }
}

/** Cuts a stream into pieces of exactly `size` bytes; the last one may be shorter, none is empty. */
async function* inPieces(content: Bytes, size: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let held = 0;
  for await (const bytes of content) {
    let from = 0;
    while (held + bytes.length - from >= size) {
      const to = from + size - held;
      yield Buffer.concat([...waiting, bytes.subarray(from, to)]);
      waiting = [];
      held = 0;
      from = to;
    }
    if (from < bytes.length) {
      waiting.push(Buffer.from(bytes.subarray(from)));
      held += bytes.length - from;
    }
  }
  if (held > 0) yield Buffer.concat(waiting);
}
