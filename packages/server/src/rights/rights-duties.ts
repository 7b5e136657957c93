import { days, later, toInstant } from '../platform/clock.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { type Duty, daily } from '../platform/jobs/index.ts';
import { forgetRequests } from './rights.store.ts';

/** So long who asked, and what, is kept after the answer: to show that it was answered in time. */
const KEPT = days(730);

/** Once a day what persons told of themselves, to be answered, ends too. */
export const rightsDuties = (unit: UnitOfWork): Duty[] => [
  {
    name: 'rights-requests',
    title: {
      it: 'fine delle richieste degli interessati',
      en: 'end of requests of persons concerned',
    },
    when: daily(3, 23),
    run: () =>
      unit.run({ orgId: undefined, personId: undefined }, async (work) => {
        await forgetRequests(work, toInstant(later(work.now, -KEPT)));
      }),
  },
];
