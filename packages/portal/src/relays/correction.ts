import type { Indicator, InputOf, operations, RelayView, UndoReason } from '@staffetta/contract';

/** What a relay says in words. */
export interface RelayWords {
  readonly title: string;
  readonly text: string;
}

/** A correction while it is written. */
export interface Correction extends RelayWords {
  readonly reason: UndoReason | '';
  readonly note: string;
  readonly withdrawn: readonly Indicator[];
}

export const wordsOf = ({ title = '', text = '' }: RelayView): RelayWords => ({ title, text });

/** A correction that says nothing yet. */
export const correctionOf = (relay: RelayView): Correction => ({
  ...wordsOf(relay),
  reason: '',
  note: '',
  withdrawn: [],
});

/** What is sent of a correction: what differs from the relay as it stands; nothing while it has no reason. */
export function bodyOf(
  { title, text, reason, note, withdrawn }: Correction,
  over: RelayView,
): InputOf<typeof operations.relays.correct>['body'] | undefined {
  if (!reason) return undefined;
  return {
    reason,
    ...(title !== over.title && { title }),
    ...(text !== over.text && { text }),
    ...(note && { note }),
    ...(withdrawn.length > 0 && { withdrawIndicators: [...withdrawn] }),
  };
}
