import { deliverNotice } from '../deliveries/index.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { Duty } from '../platform/jobs/index.ts';
import { dueWarnings } from './due-warnings.ts';
import { turnAgreements } from './turn-agreements.ts';

const nobody = { orgId: undefined, personId: undefined };

/** Once an hour: who has to renew an agreement is told in time, and what the days have changed is written down. */
export const agreementDuties = (unit: UnitOfWork): Duty[] => [
  {
    name: 'agreement-terms',
    cron: '11 * * * *',
    run: async () => {
      await unit.run(nobody, turnAgreements);
      await unit.run(nobody, async (work) => {
        for (const { title, to, daysLeft, parties } of await dueWarnings(work))
          for (const orgId of parties)
            await deliverNotice(work, {
              orgId,
              roles: ['referent', 'deputy'],
              template: 'agreement-expires',
              facts: { title, to, daysLeft },
              urgency: 'normal',
            });
      });
    },
  },
];
