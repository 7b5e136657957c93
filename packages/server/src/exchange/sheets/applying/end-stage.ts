import type { OrganisationActor, OrganisationWork } from '../../../identity/actor.ts';
import { record } from '../../../journal/index.ts';
import { settleImport } from '../imports.store.ts';

/** Ends an import or its undoing: one act in the hub's journal, with counts. */
export async function endStage(
  work: OrganisationWork,
  actor: OrganisationActor & { readonly personUid: string },
  id: number,
  state: 'applied' | 'undone',
): Promise<void> {
  const done = await settleImport(work, id, state);
  await record(
    work,
    {
      act: `import.${state}`,
      actor: { org: actor.orgUid, person: actor.personUid },
      subject: { kind: 'import', id: done.uid },
      facts: { rows: done.rows, ...done.counts.outcomes },
    },
    { organisations: [actor.orgId] },
  );
}
