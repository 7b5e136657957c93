import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { addDone, lockImport } from '../imports.store.ts';
import { endStage } from './end-stage.ts';
import { followAudiences } from './follow-audiences.ts';
import { inBatches } from './in-batches.ts';
import {
  keepRow,
  removeContacts,
  restoreContacts,
  restoreOrganisations,
  rowsToUndo,
  settleUndone,
  type ToUndo,
  undoOrganisations,
} from './undoing.store.ts';

/** Takes back what an import did, as far as nobody used or changed it since. */
export const undoImport = (
  unit: UnitOfWork,
  actor: OrganisationActor & { readonly personUid: string },
  id: number,
): Promise<boolean> =>
  inBatches(
    unit,
    actor,
    async (work, limit) => {
      if (!(await lockImport(work, id, 'undoing'))) return 'elsewhere';
      const rows = await rowsToUndo(work, id, limit);
      if (rows.length === 0) {
        await endStage(work, actor, id, 'undone');
        return 'done';
      }
      await takeBack(work, id, rows);
      await addDone(work, id, rows.length);
      return 'more';
    },
    async (work) => {
      if (!(await lockImport(work, id, 'undoing'))) return;
      const [next] = await rowsToUndo(work, id, 1);
      if (next) await keepRow(work, id, next.line);
    },
  );

async function takeBack(work: OrganisationWork, id: number, rows: readonly ToUndo[]) {
  const linesOf = (outcome: ToUndo['outcome']) =>
    rows.filter((row) => row.outcome === outcome).map(({ line }) => line);
  const changed = linesOf('updated');
  if (changed.length > 0) {
    await removeContacts(work, id, changed);
    await restoreContacts(work, id, changed);
    await followAudiences(work, await restoreOrganisations(work, id, changed));
    await settleUndone(work, id, changed);
  }
  const created = linesOf('created');
  if (created.length > 0) await undoOrganisations(work, id, created);
}
