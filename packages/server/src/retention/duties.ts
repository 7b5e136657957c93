import type { Duty } from '../platform/jobs/index.ts';
import { beginHeld } from './begin.ts';
import { beginDue } from './begin-due.ts';
import { type EraseDeps, eraseAll } from './erase.ts';
import { settleEnds } from './settle-ends.ts';

const nobody = { orgId: undefined, personId: undefined };

/** Every few minutes: sets down when new things end, begins with what is over, and finishes what was begun. */
export const retentionDuties = (deps: EraseDeps): Duty[] => [
  {
    name: 'endings',
    cron: '*/5 * * * *',
    run: async () => {
      while (await deps.work.run(nobody, settleEnds));
      await deps.work.run(nobody, beginHeld);
      // What was begun goes on, whatever else fails to begin.
      await beginDue(deps.work).finally(() => eraseAll(deps));
    },
  },
];
