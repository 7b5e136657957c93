import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import { joinHubMany } from '../../../memberships/index.ts';
import { today } from '../../../platform/calendar.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { addDone, lockImport } from '../imports.store.ts';
import {
  addContacts,
  enterMembers,
  makeOrganisations,
  refuseEntered,
  settleRows,
  skipRows,
  todoRows,
} from './applying.store.ts';
import { changeContacts, changeOrganisations } from './changing.store.ts';
import { endStage } from './end-stage.ts';
import { followAudiences } from './follow-audiences.ts';
import { inBatches } from './in-batches.ts';

/** Brings the rows in as they were chosen; goes on where it was broken off. */
export const applyImport = (
  unit: UnitOfWork,
  actor: OrganisationActor & { readonly personUid: string },
  id: number,
): Promise<boolean> =>
  inBatches(
    unit,
    actor,
    async (work, limit) => {
      if (!(await lockImport(work, id, 'applying'))) return 'elsewhere';
      const skipped = await skipRows(work, id);
      const todo = await todoRows(work, id, limit);
      const lines = todo.map(({ line }) => line);
      if (lines.length > 0) await bringIn(work, id, lines);
      await addDone(work, id, skipped + lines.length);
      if (lines.length > 0) return 'more';
      await endStage(work, actor, id, 'applied');
      return 'done';
    },
    async (work) => {
      if (!(await lockImport(work, id, 'applying'))) return;
      const [next] = await todoRows(work, id, 1);
      if (next) await settleRows(work, id, [next.line]);
    },
  );

async function bringIn(work: OrganisationWork, id: number, lines: readonly number[]) {
  await refuseEntered(work, id, lines);
  await makeOrganisations(work, id, lines);
  await joinHubMany(work, await enterMembers(work, id, lines, today(work.now)));
  await followAudiences(work, await changeOrganisations(work, id, lines));
  await addContacts(work, id, lines);
  await changeContacts(work, id, lines);
  await settleRows(work, id, lines);
}
