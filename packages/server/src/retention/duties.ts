import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { type Duty, daily, everyMinutes } from '../platform/jobs/index.ts';
import { beginHeld } from './begin.ts';
import { beginDue } from './begin-due.ts';
import { type EraseDeps, eraseAll } from './erase.ts';
import { readTexts } from './read-texts.ts';
import { forgetLeftValues } from './retention.store.ts';
import { settleEnds } from './settle-ends.ts';

const BATCH = 1000;
const nobody = { orgId: undefined, personId: undefined };

const untilDone = async (
  { work }: EraseDeps,
  some: (work: Work<ActorKeys>) => Promise<boolean>,
) => {
  while (await work.run(nobody, some));
};

/** One after the other, whatever becomes of those before. Throws at the end what failed. */
async function eachOf(stages: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stage of stages) await stage().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'data does not end as it should');
}

/**
 * Every few minutes: sets down when new things end, begins with what is over, and finishes what was begun. Once a day:
 * removes values that nothing holds any more.
 */
export const retentionDuties = (deps: EraseDeps): Duty[] => [
  {
    name: 'endings',
    title: { it: 'fine dei dati e cancellazioni', en: 'end of data and erasures' },
    when: everyMinutes(5),
    run: async () => {
      // Whatever fails keeps back none of the others: what is over goes, and what was begun goes on.
      await eachOf([
        () => untilDone(deps, settleEnds),
        () => untilDone(deps, readTexts),
        () => deps.work.run(nobody, beginHeld),
        () => beginDue(deps.work),
        () => eraseAll(deps),
      ]);
    },
  },
  {
    name: 'values-left',
    title: { it: 'valori che nulla contiene più', en: 'values that nothing holds any more' },
    when: daily(2, 40),
    run: async () => {
      while ((await deps.work.run(nobody, (work) => forgetLeftValues(work, BATCH))) > 0);
    },
  },
];
