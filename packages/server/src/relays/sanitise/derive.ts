import type { Finding, ManualEdit } from '@staffetta/contract';

/** A derivative as data: the original, what was found in it, what a person changed. The text follows from it. */
export interface Derivation {
  readonly original: string;
  readonly findings: readonly Finding[];
  /** Disjoint, in order. */
  readonly edits: readonly ManualEdit[];
}

/** A stretch of the derivative: copied from the original, or put in the place of `start`–`end` there. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly by: 'original' | 'finding' | 'edit';
  /** Of the finding or edit. */
  readonly id: string;
}

/** The derivative's text. */
export const derivedText = (derivation: Derivation): string =>
  piecesOf(derivation)
    .map(({ text }) => text)
    .join('');

/** The derivative in order, stretch by stretch. */
export function piecesOf({ original, findings, edits }: Derivation): Piece[] {
  const made: Piece[] = [];
  let at = 0;
  const copy = (end: number) => {
    if (end <= at) return;
    made.push({ start: at, end, text: original.slice(at, end), by: 'original', id: '' });
    at = end;
  };
  for (const piece of substitutions(findings, edits)) {
    copy(piece.start);
    made.push(piece);
    at = piece.end;
  }
  copy(original.length);
  return made;
}

function substitutions(findings: readonly Finding[], edits: readonly ManualEdit[]): Piece[] {
  const replaced = findings
    .filter(({ state }) => state === 'replaced')
    .map(
      ({ id, start, end, replacement: text }) => ({ start, end, text, by: 'finding', id }) as const,
    );
  const changed = edits.map(
    ({ id, start, end, text }) => ({ start, end, text, by: 'edit', id }) as const,
  );
  // An insertion has no stretch of its own: it goes before what begins at the same place.
  return [...replaced, ...changed].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Did this edit take away or split what a finding had found? */
const covers = (
  edit: { readonly start: number; readonly end: number },
  finding: { readonly start: number; readonly end: number },
): boolean =>
  edit.start === edit.end
    ? finding.start < edit.start && edit.start < finding.end
    : finding.start < edit.end && edit.start < finding.end;

/** Takes edits back: what they covered stands for decision again, the sure findings as replaced. */
export function withoutEdits(derivation: Derivation, ids: readonly string[]): Derivation {
  const dropped = derivation.edits.filter(({ id }) => ids.includes(id));
  const findings = derivation.findings.map((finding): Finding => {
    if (finding.state !== 'covered' || !dropped.some((edit) => covers(edit, finding)))
      return finding;
    return { ...finding, state: finding.certainty === 'sure' ? 'replaced' : 'open' };
  });
  const edits = derivation.edits.filter(({ id }) => !ids.includes(id));
  // Another edit may still lie on it.
  return { ...derivation, edits, findings: coveredBy(edits, findings) };
}

/** Findings that an edit covers, marked so. */
export const coveredBy = (edits: readonly ManualEdit[], findings: readonly Finding[]): Finding[] =>
  findings.map((finding) =>
    edits.some((edit) => covers(edit, finding)) ? { ...finding, state: 'covered' } : finding,
  );
