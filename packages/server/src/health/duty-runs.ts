import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { type Duty, everyMinutes } from '../platform/jobs/index.ts';
import { keepRun } from './health.store.ts';
import { nobody } from './nobody.ts';

/** Once a minute, and nothing else: shows that scheduler and workers live. */
export const HEARTBEAT = 'heartbeat';
export const heartbeat: Duty = {
  name: HEARTBEAT,
  title: { it: 'segno di vita dei lavori', en: 'sign of life of the work' },
  when: everyMinutes(1),
  run: async () => {},
};

/** The same duty, which also writes down how it ended. */
export const noted = (unit: UnitOfWork, duty: Duty): Duty => ({
  ...duty,
  run: async () => {
    try {
      await duty.run();
    } catch (error) {
      await unit.run(nobody, (work) => keepRun(work, duty.name, false)).catch(() => {});
      throw error;
    }
    await unit.run(nobody, (work) => keepRun(work, duty.name, true));
  },
});
