import type { Indicator, InputOf, operations, RelayView, UndoReason } from '@staffetta/contract';
import type { Words } from '../writing/words-conflict.tsx';

/** A correction while it is written. */
export interface Correction extends Words {
  readonly reason: UndoReason | '';
  readonly note: string;
  readonly withdrawn: readonly Indicator[];
}

export const wordsOf = ({ title = '', text = '' }: RelayView): Words => ({ title, text });

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
