import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import { joinHubMany } from '../../../memberships/index.ts';
import { today } from '../../../platform/calendar.ts';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { addDone, lockImport } from '../imports.store.ts';
import {
  addContacts,
  bringInOrganisations,
  refuseEntered,
  rejoin,
  settleRows,
  skipRows,
  type Todo,
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
      const record = await lockImport(work, id, 'applying');
      if (!record) return 'elsewhere';
      const skipped = record.done === 0 ? await skipRows(work, id) : 0;
      const todo = await todoRows(work, id, limit);
      if (todo.length > 0) await bringIn(work, id, todo);
      await addDone(work, id, skipped + todo.length);
      if (todo.length > 0) return 'more';
      await endStage(work, actor, id, 'applied');
      return 'done';
    },
    async (work) => {
      if (!(await lockImport(work, id, 'applying'))) return;
      const [next] = await todoRows(work, id, 1);
      if (next) await settleRows(work, id, [next.line]);
    },
  );

async function bringIn(work: OrganisationWork, id: number, todo: readonly Todo[]) {
  const created = todo.filter(({ choice }) => choice === 'create').map(({ line }) => line);
  const returning = todo.filter(({ choice }) => choice === 'rejoin').map(({ line }) => line);
  const changed = todo.filter(({ choice }) => choice !== 'create').map(({ line }) => line);
  if (created.length > 0) {
    await refuseEntered(work, id, created);
    await joinHubMany(work, await bringInOrganisations(work, id, created, today(work.now)));
  }
  if (changed.length === 0) return;
  if (returning.length > 0)
    await joinHubMany(work, await rejoin(work, id, returning, today(work.now)));
  await followAudiences(work, await changeOrganisations(work, id, changed));
  await addContacts(work, id, changed);
  await changeContacts(work, id, changed);
  await settleRows(work, id, changed);
}
