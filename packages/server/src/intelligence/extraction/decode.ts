import { TextDecoder } from 'node:util';

/** Text encodings that a byte order mark announces. */
const MARKS: readonly { bytes: readonly number[]; charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/**
 * Bytes to text. A byte order mark wins over the charset that was declared; without either, text that is
 * not UTF-8 is taken for Windows-1252, which has a character for every byte. Never fails.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, n) => bytes[n] === byte));
  const declared = marked?.charset ?? charset;
  if (declared !== undefined) {
    const decoder = decoderOf(declared);
    if (decoder !== undefined) return decoder.decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Undefined for a charset that nobody knows: the declaration is then as good as missing. */
function decoderOf(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset.trim());
  } catch {
    return undefined;
  }
}
