import type { OrganisationActor } from '../../identity/actor.ts';
import { days, later, toInstant } from '../../platform/clock.ts';
import type { ActorKeys, UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { type Duty, daily, everyMinutes } from '../../platform/jobs/index.ts';
import { applyImport } from './applying/apply-import.ts';
import { undoImport } from './applying/undo-import.ts';
import { checkImport } from './checking/check-import.ts';
import { forgetImports, importsUnderWay, type Underway } from './imports.store.ts';

/** The queue that wakes a worker; the rows are the truth. */
export const IMPORTS = 'imports';

const nobody: ActorKeys = { orgId: undefined, personId: undefined };
/** What was read of a sheet, personal data, is forgotten after so long; until then it can be undone. */
const KEPT_DAYS = 30;

const stages = { checking: checkImport, applying: applyImport, undoing: undoImport };

/** Carries out what is under way until nothing is. What fails is left to the next look. */
export async function workImports(unit: UnitOfWork): Promise<void> {
  for (;;) {
    const waiting = await unit.run(nobody, importsUnderWay);
    let moved = false;
    for (const one of waiting)
      if (await stages[one.state](unit, actorOf(one), one.id)) moved = true;
    if (!moved) return;
  }
}

const actorOf = (one: Underway): OrganisationActor & { personUid: string } => ({
  orgId: one.org_id,
  orgUid: one.org_uid,
  orgKind: 'hub',
  personId: one.person_id,
  personUid: one.person_uid,
});

/** Goes on with what a killed process left, and forgets what is old. */
export const importDuties = (unit: UnitOfWork): Duty[] => [
  {
    name: 'imports',
    title: { it: 'importazioni da fogli di calcolo', en: 'imports from spreadsheets' },
    when: everyMinutes(1),
    run: () => workImports(unit),
  },
  {
    name: 'old-imports',
    title: { it: 'fine delle vecchie importazioni', en: 'end of old imports' },
    when: daily(2, 23),
    run: () =>
      unit.run(nobody, (work) => forgetImports(work, toInstant(later(work.now, -days(KEPT_DAYS))))),
  },
];
