import { toInstant } from '../platform/clock.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { type Duty, daily } from '../platform/jobs/index.ts';
import { countedSince } from './alert.ts';
import { refreshDays } from './alerts.store.ts';

/** Once a day the other side's counts are refreshed: a live count would tell the moment somebody answers. */
export const alertDuties = (unit: UnitOfWork): Duty[] => [
  {
    name: 'alert-days',
    title: { it: 'conteggi giornalieri delle allerte', en: 'daily counts of alerts' },
    when: daily(0, 5),
    run: () =>
      unit.run({ orgId: undefined, personId: undefined }, async (work) => {
        await refreshDays(work, toInstant(countedSince(work.now)));
      }),
  },
];
