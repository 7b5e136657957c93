import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { Duty } from '../platform/jobs/index.ts';
import { beginDue } from './begin.ts';
import { eraseAll } from './erase.ts';
import { settleEnds } from './settle-ends.ts';

const nobody = { orgId: undefined, personId: undefined };

/** Every few minutes: sets down when new things end, begins with what is over, and finishes what was begun. */
export const retentionDuties = (unit: UnitOfWork, store: FileStore): Duty[] => [
  {
    name: 'endings',
    cron: '*/5 * * * *',
    run: async () => {
      while (await unit.run(nobody, settleEnds));
      while (await unit.run(nobody, beginDue));
      await eraseAll(unit, store);
    },
  },
];
