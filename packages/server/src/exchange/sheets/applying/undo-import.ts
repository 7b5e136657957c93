import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import { leaveHub } from '../../../memberships/index.ts';
import { today } from '../../../platform/calendar.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { addDone, lockImport } from '../imports.store.ts';
import { endStage } from './end-stage.ts';
import { followAudiences } from './follow-audiences.ts';
import { inBatches } from './in-batches.ts';
import {
  endRejoined,
  keepRow,
  rejoinedBy,
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
  const linesOf = (...outcomes: ToUndo['outcome'][]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).map(({ line }) => line);
  const changed = linesOf('updated', 'rejoined');
  if (changed.length > 0) {
    await removeContacts(work, id, changed);
    await restoreContacts(work, id, changed);
    await followAudiences(work, await restoreOrganisations(work, id, changed));
    await leaveAgain(work, id, linesOf('rejoined'));
    await settleUndone(work, id, changed);
  }
  const created = linesOf('created');
  if (created.length > 0) await undoOrganisations(work, id, created);
}

/** Last, while the hub may still change the record that came back with it. */
async function leaveAgain(work: OrganisationWork, id: number, lines: readonly number[]) {
  if (lines.length === 0) return;
  const back = await rejoinedBy(work, id, lines);
  for (const one of back) if (one.standing === 'current') await leaveHub(work, one);
  await endRejoined(
    work,
    id,
    back.map((one) => one.id),
    today(work.now),
  );
}
