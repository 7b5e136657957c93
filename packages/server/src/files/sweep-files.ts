import { days, later, toInstant } from '../platform/clock.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { FileStore } from '../platform/files/index.ts';
import { type Duty, hourly } from '../platform/jobs/index.ts';
import { sweepPending, unknownNames } from './files.store.ts';

/** An upload that found no place by then goes. */
const KEPT = days(1);
const nobody = { orgId: undefined, personId: undefined };
const BATCH = 500;

/** Removes uploads that were never sent, and stored files that no row knows. */
export const sweepFiles = (unit: UnitOfWork, store: FileStore): Duty => ({
  name: 'orphan-files',
  title: { it: 'allegati rimasti senza posto', en: 'attachments left without a place' },
  when: hourly(41),
  run: async () => {
    const names = await unit.run(nobody, (work) =>
      sweepPending(work, toInstant(later(work.now, -KEPT))),
    );
    for (const name of names) await store.delete(name);
    let batch: string[] = [];
    const flush = async () => {
      const unknown = await unit.run(nobody, (work) => unknownNames(work, batch));
      for (const name of unknown) await store.delete(name);
      batch = [];
    };
    for await (const name of store.names(KEPT * 1000)) {
      batch.push(name);
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
  },
});
