import type { IndicatorKey } from '@staffetta/contract';
import { correctTree } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { decideIndicators, indexObservables } from '../intelligence/index.ts';
import { refuse } from '../platform/errors.ts';
import { type ReportRow, standingOf } from './report.ts';
import { isShared } from './report-state.ts';
import { addToTree, asSender } from './report-tree.store.ts';

/**
 * The sender, or the firm concerned, confirms or strikes what was found. On a report that was sent, readers get a
 * new version; what is struck is struck from all that was drawn from it, and those who may have blocked it are told.
 * Throws `not_found`, `wrong_state`, `invalid_input`.
 */
export async function chooseIndicators(
  work: ActorWork,
  row: ReportRow,
  step: 'confirm' | 'strike',
  keys: readonly IndicatorKey[],
): Promise<void> {
  if (standingOf(row, work.actor.orgId) === 'recipient') throw refuse('not_found');
  if (row.ending) throw refuse('wrong_state');
  const sent = isShared(row.state);
  if (sent && step === 'strike')
    await correctTree(work, row.item_id, {
      reason: 'false_positive',
      struck: [...keys],
      newText: false,
    });
  await asSender(work, row, (sender) =>
    decideIndicators(sender, row.item_id, step === 'confirm' ? 'confirmed' : 'struck', keys),
  );
  if (!sent || step === 'strike') return;
  await addToTree(work, row);
  await indexObservables(work, row.item_id, { audiences: [] });
}
