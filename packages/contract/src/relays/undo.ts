import { type Static, Type } from 'typebox';
import { Closed, Instant, oneOf, Text } from '../words.ts';

/** Why something is corrected or recalled. A closed list: free words could name somebody further down. */
export const undoReasons = [
  'wrong',
  'false_positive',
  'superseded',
  'shared_by_mistake',
  'originator_asked',
  'other',
] as const;
export type UndoReason = (typeof undoReasons)[number];

/** What a recipient has to do, in order; the portal and the mails put it in words. */
export const undoSteps = [
  'unblock_indicators',
  'remove_rules',
  'replace_text',
  'await_new_text',
  'delete_copies',
  'tell_those_you_told',
  'confirm',
] as const;
export type UndoStep = (typeof undoSteps)[number];

/** What to undo, as the recipients of this very item read it. */
export const UndoNotice = Closed({
  kind: oneOf(['correction', 'recall'] as const),
  reason: oneOf(undoReasons),
  at: Instant,
  /** Words of the organisation that sent this item; never those of somebody further up. */
  note: Type.Optional(Type.String()),
  steps: Type.Array(oneOf(undoSteps)),
  /** To unblock: what this item had shared and no longer stands. */
  indicators: Type.Array(Closed({ kind: Text(20), value: Text(2048) })),
  /** When the reader's organisation said that it has undone it. */
  confirmedAt: Type.Optional(Instant),
});
export type UndoNotice = Static<typeof UndoNotice>;
