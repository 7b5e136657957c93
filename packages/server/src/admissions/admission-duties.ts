import { later, toInstant } from '../platform/clock.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { type Duty, hourly } from '../platform/jobs/index.ts';
import { ANSWERED_KEPT, CONFIRM_WITHIN, OPEN_KEPT } from './admission.ts';
import { forgetAdmissions, forgetUnanswered } from './admissions.store.ts';

/** Once an hour: what was not confirmed or not answered in time, and what was answered a month ago, goes with its mails. */
export const admissionDuties = (unit: UnitOfWork): Duty[] => [
  {
    name: 'admissions',
    title: { it: 'fine delle domande di adesione', en: 'end of requests to join' },
    when: hourly(41),
    run: () =>
      unit.run({ orgId: undefined, personId: undefined }, async (work) => {
        await forgetAdmissions(
          work,
          toInstant(later(work.now, -CONFIRM_WITHIN)),
          toInstant(later(work.now, -ANSWERED_KEPT)),
        );
        await forgetUnanswered(work, toInstant(later(work.now, -OPEN_KEPT)));
      }),
  },
];
