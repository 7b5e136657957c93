import type { UndoNotice, UndoStep } from '@staffetta/contract';
import type { NoticeRow } from './undo.store.ts';

/** What a reader has to do after a correction or recall, in order. */
function stepsOf(
  row: Pick<NoticeRow, 'kind' | 'indicators' | 'new_text' | 'source_corrected'>,
): UndoStep[] {
  const unblock: UndoStep[] =
    row.indicators.length > 0 ? ['unblock_indicators', 'remove_rules'] : [];
  if (row.kind === 'recall') return [...unblock, 'delete_copies', 'tell_those_you_told', 'confirm'];
  const replace: UndoStep[] = row.new_text ? ['replace_text'] : [];
  const wait: UndoStep[] = row.source_corrected ? ['await_new_text'] : [];
  return [...unblock, ...replace, ...wait, 'tell_those_you_told', 'confirm'];
}

export const toNotice = (row: NoticeRow): UndoNotice => ({
  kind: row.kind,
  reason: row.reason,
  at: row.at,
  ...(row.note ? { note: row.note } : {}),
  steps: stepsOf(row),
  indicators: row.indicators,
  ...(row.confirmed_at ? { confirmedAt: row.confirmed_at } : {}),
});
