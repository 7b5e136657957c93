export interface Mark {
  start: number;
  end: number;
  /** Class of the mark. */
  look: string;
}

export interface Piece {
  key: string;
  text: string;
  look?: string;
}

/** A text cut at its marks. Of marks that lie in each other the outer one is shown. */
export function cut(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const { start, end, look } of ordered) {
    if (start < at || end > text.length || end <= start) continue;
    if (start > at) pieces.push({ key: `${at}`, text: text.slice(at, start) });
    pieces.push({ key: `${start} ${look}`, text: text.slice(start, end), look });
    at = end;
  }
  if (at < text.length) pieces.push({ key: `${at}`, text: text.slice(at) });
  return pieces;
}

/** Every place where the words stand in the text. */
export function placesOf(text: string, words: string, look: string): Mark[] {
  const marks: Mark[] = [];
  if (words === '') return marks;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    marks.push({ start: at, end: at + words.length, look });
  return marks;
}
