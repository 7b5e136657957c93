import type { InputOf, operations, Report } from '@staffetta/contract';
import type { Words } from '../writing/words-conflict.tsx';
import { writingOf } from '../writing/writing-of.ts';

/** A correction while it is written. */
export interface Correction extends Words {
  readonly note: string;
}

export const wordsOf = ({ content }: Report): Words => ({
  title: content?.title ?? '',
  text: content?.text ?? '',
});

/** A correction that says nothing yet. */
export const correctionOf = (report: Report): Correction => ({ ...wordsOf(report), note: '' });

/** What is sent of a correction: the new words, and what may be corrected of the rest as it stands. */
export function bodyOf(
  { title, text, note }: Correction,
  over: Report,
): InputOf<typeof operations.reports.correct>['body'] {
  const {
    fact: _f,
    tlp: _t,
    recipient: _r,
    onBehalfOf: _o,
    attribution: _a,
    basedOn: _b,
    addressees: _d,
    phoned: _p,
    ...rest
  } = writingOf(over);
  return { ...rest, title, text, ...(note && { note }) };
}
