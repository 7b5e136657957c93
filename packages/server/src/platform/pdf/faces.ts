import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/**
 * DejaVu (Bitstream Vera licence, changes in the public domain): all of Latin, Greek and Cyrillic, and the signs that
 * reports hold, in one family with a monospaced face. Embedded as a subset, so that a page looks the same anywhere.
 */
const FILES = {
  plain: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  mono: 'DejaVuSansMono.ttf',
} as const;

export type FaceName = keyof typeof FILES;
export const faceNames = Object.keys(FILES) as FaceName[];

/** A face of the type, and how wide its characters are. */
export interface Face {
  readonly name: FaceName;
  readonly file: Buffer;
  /** Has it a shape for this character? */
  has(codePoint: number): boolean;
  /** Width of a character, in points, at a size. */
  width(codePoint: number, size: number): number;
}

const { resolve } = createRequire(import.meta.url);
const read = new Map<FaceName, Face>();

/** Read once, when the first document is made. */
export function faceOf(name: FaceName): Face {
  const known = read.get(name);
  if (known) return known;
  const file = readFileSync(resolve(`dejavu-fonts-ttf/ttf/${FILES[name]}`));
  const face = measured(name, file, create(file) as Font);
  read.set(name, face);
  return face;
}

function measured(name: FaceName, file: Buffer, font: Font): Face {
  const widths = new Map<number, number>();
  const widthOf = (codePoint: number): number => {
    const known = widths.get(codePoint);
    if (known !== undefined) return known;
    const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
    widths.set(codePoint, width);
    return width;
  };
  return {
    name,
    file,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width: (codePoint, size) => widthOf(codePoint) * size,
  };
}
