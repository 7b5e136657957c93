/**
 * The text of a file whose encoding nobody told: by its mark, else UTF-16 where every second byte is empty, else UTF-8
 * where it is valid, else Windows-1252, which is what Italian Excel writes and which every byte is valid in.
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 2_000);
  const empty = [0, 0];
  for (let at = 0; at < beginning.length; at++) if (beginning[at] === 0) empty[at % 2]!++;
  const many = beginning.length / 4;
  if (empty[1]! > many && empty[0]! < many / 4) return 'utf-16le';
  if (empty[0]! > many && empty[1]! < many / 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
