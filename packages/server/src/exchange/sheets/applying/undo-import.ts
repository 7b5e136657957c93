import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { addDone, lockImport } from '../imports.store.ts';
import { endStage } from './end-stage.ts';
import { followAudiences } from './follow-audiences.ts';
import { inBatches } from './in-batches.ts';
import {
  removeContacts,
  restoreContacts,
  restoreOrganisations,
  rowsToUndo,
  settleUndone,
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
      const lines = (await rowsToUndo(work, id, limit)).map(({ line }) => line);
      if (lines.length === 0) {
        await endStage(work, actor, id, 'undone');
        return 'done';
      }
      await takeBack(work, id, lines);
      await addDone(work, id, lines.length);
      return 'more';
    },
    async (work) => {
      const [next] = await rowsToUndo(work, id, 1);
      if (next) await settleUndone(work, id, [next.line]);
    },
  );

async function takeBack(work: OrganisationWork, id: number, lines: readonly number[]) {
  await removeContacts(work, id, lines);
  await restoreContacts(work, id, lines);
  await followAudiences(work, await restoreOrganisations(work, id, lines));
  await settleUndone(work, id, lines);
  await undoOrganisations(work, id, lines);
}
