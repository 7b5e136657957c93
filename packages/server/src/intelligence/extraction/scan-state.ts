import type { CardSpan } from './card.ts';
import type { Match } from './find.ts';
import type { RefangedText } from './refanged-text.ts';

/** What one pass over a text carries along. Each `…Done` offset only grows: it keeps the pass linear. */
export type ScanState = {
  view: RefangedText;
  text: string;
  matches: Match[];
  cards: readonly CardSpan[];
  nextCard: number;
  /** End of the last match: nothing before it is looked at again. */
  floor: number;
  /** End of the last chain of names that was examined. */
  chainDone: number;
  /** End of the last run that could have been an IPv6 address. */
  colonsDone: number;
};

export function scanState(view: RefangedText, cards: readonly CardSpan[]): ScanState {
  return {
    view,
    text: view.text,
    matches: [],
    cards,
    nextCard: 0,
    floor: 0,
    chainDone: 0,
    colonsDone: 0,
  };
}

/** Keeps a match and gives the offset to go on from. */
export function keep(state: ScanState, match: Match): number {
  state.matches.push(match);
  state.floor = match.end;
  return match.end;
}
