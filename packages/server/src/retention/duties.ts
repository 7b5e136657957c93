import type { Duty } from '../platform/jobs/index.ts';
import { beginHeld } from './begin.ts';
import { beginDue } from './begin-due.ts';
import { type EraseDeps, eraseAll } from './erase.ts';
import { readTexts } from './read-texts.ts';
import { forgetLeftValues } from './retention.store.ts';
import { settleEnds } from './settle-ends.ts';

const BATCH = 1000;
const nobody = { orgId: undefined, personId: undefined };

/**
 * Every few minutes: sets down when new things end, begins with what is over, and finishes what was begun. Once a day:
 * removes values that nothing holds any more.
 */
export const retentionDuties = (deps: EraseDeps): Duty[] => [
  {
    name: 'endings',
    cron: '*/5 * * * *',
    run: async () => {
      while (await deps.work.run(nobody, settleEnds));
      while (await deps.work.run(nobody, readTexts));
      await deps.work.run(nobody, beginHeld);
      // What was begun goes on, whatever else fails to begin.
      await beginDue(deps.work).finally(() => eraseAll(deps));
    },
  },
  {
    name: 'values-left',
    cron: '40 2 * * *',
    run: async () => {
      while ((await deps.work.run(nobody, (work) => forgetLeftValues(work, BATCH))) > 0);
    },
  },
];
