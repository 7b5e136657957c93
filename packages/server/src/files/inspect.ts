import { extract, maskCards, type TextKind, textOf } from '../intelligence/extraction/index.ts';
import { refuse } from '../platform/errors.ts';
import type { Bytes } from '../platform/files/index.ts';
import { SaidLines, saidIn } from './said-lines.ts';

type Found = ReturnType<typeof extract>['finds'];

/** Texts up to this size are read as a person would (a mail decoded, HTML without its tags) and searched. */
export const LARGEST_READ = 2 * 1024 * 1024;
/** The longest way a card number can be spread over two pieces. */
const OVERLAP = 128;

/**
 * Looks at an attachment while it streams by: card numbers in any text, and what a readable text holds. What is
 * packed or drawn (ZIP, PDF, images) is not looked into. Throws `holds_card_numbers`.
 */
export class Inspection {
  readonly #kind: TextKind | undefined;
  readonly #lines: SaidLines | undefined;
  #looksLikeText: boolean | undefined;
  #tail = '';
  #held: Uint8Array[] = [];
  #size = 0;

  constructor(name: string, mediaType: string) {
    this.#kind = textKind(name, mediaType);
    if (this.#kind === 'message/rfc822') this.#lines = new SaidLines();
  }

  /** Passes the bytes on, looked at. */
  async *watch(content: Bytes): Bytes {
    for await (const bytes of content) {
      this.#look(bytes);
      yield bytes;
    }
  }

  /** After the last byte: what the text holds, if it is one that can be read. */
  async finds(): Promise<Found> {
    if (this.#lines) refuseCards(this.#tail + this.#lines.end());
    if (!this.#looksLikeText || !this.#kind || this.#size > LARGEST_READ) return [];
    const text = await textOf(this.#kind, Buffer.concat(this.#held)).catch(() => '');
    refuseCards(this.#lines ? saidIn(text) : text);
    return extract(text).finds;
  }

  #look(bytes: Uint8Array) {
    this.#looksLikeText ??= looksLikeText(bytes);
    this.#size += bytes.length;
    if (!this.#looksLikeText) return;
    if (this.#size <= LARGEST_READ) this.#held.push(Buffer.from(bytes));
    else this.#held = [];
    // Digits are the same in every encoding of text but for UTF-16's zeros.
    const plain = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
    const piece = this.#tail + (this.#lines ? this.#lines.add(plain) : plain);
    refuseCards(piece);
    this.#tail = piece.slice(-OVERLAP);
  }
}

function refuseCards(text: string) {
  if (maskCards(text).masked > 0) throw refuse('holds_card_numbers');
}

/** No zero bytes at the beginning, or a UTF-16 byte order mark. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return mark === 0xfffe || mark === 0xfeff || !bytes.subarray(0, 4096).includes(0);
}

const byEnding: Readonly<Record<string, TextKind>> = {
  eml: 'message/rfc822',
  htm: 'text/html',
  html: 'text/html',
  csv: 'text/csv',
  txt: 'text/plain',
  log: 'text/plain',
  json: 'text/plain',
  xml: 'text/plain',
};

/** How to read it, by what it is said to be; undefined: not read. */
export function textKind(name: string, mediaType: string): TextKind | undefined {
  const ending = /\.([a-z]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const said = Object.values(byEnding).find((kind) => kind === mediaType);
  return said ?? byEnding[ending] ?? (mediaType.startsWith('text/') ? 'text/plain' : undefined);
}
