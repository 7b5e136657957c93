import { type Clock, days, later, toMicros } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { bytesSaid, type Check, type Finding } from '../../platform/health/index.ts';
import { databaseFacts } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** Last day on which a major version gets mends: postgresql.org/support/versioning, read in November 2026. */
const lastDays: Readonly<Record<number, string>> = {
  15: '2027-11-11',
  16: '2028-11-09',
  17: '2029-11-08',
  18: '2030-11-14',
};
const AHEAD = days(90);

/** Which PostgreSQL works here, how large the data are, and whether it still gets mends. */
export const databaseVersion = (deps: {
  readonly work: UnitOfWork;
  readonly clock: Clock;
}): Check => ({
  name: 'database',
  title: { it: 'Database', en: 'Database' },
  look: async () => {
    const { version, bytes } = await deps.work.run(nobody, databaseFacts);
    const major = Math.floor(version / 10_000);
    const size = bytesSaid(bytes);
    const what = {
      it: `PostgreSQL ${major}.${version % 10_000}, ${size.it} di dati.`,
      en: `PostgreSQL ${major}.${version % 10_000}, ${size.en} of data.`,
    };
    const lastDay = lastDays[major];
    if (!lastDay || later(deps.clock.now(), AHEAD) < toMicros(`${lastDay}T00:00:00Z`))
      return { state: 'fine', what };
    return old(what, major, lastDay);
  },
});

const old = (what: Finding['what'], major: number, lastDay: string): Finding => ({
  state: 'warning',
  what: {
    it: `${what.it} La versione ${major} riceve correzioni solo fino al ${lastDay}.`,
    en: `${what.en} Version ${major} gets mends until ${lastDay} only.`,
  },
  todo: {
    it: 'Passare a una versione maggiore più recente, con una copia di sicurezza e un ripristino: docs/operating.md.',
    en: 'Go to a newer major version, by a backup and a restore: docs/operating.md.',
  },
});
