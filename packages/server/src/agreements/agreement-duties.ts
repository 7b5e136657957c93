import { deliverNotice } from '../deliveries/index.ts';
import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { type Duty, hourly } from '../platform/jobs/index.ts';
import { dueWarnings, type ExpiryWarning } from './due-warnings.ts';
import { turnAgreements } from './turn-agreements.ts';

const nobody = { orgId: undefined, personId: undefined };

/** Once an hour: who has to renew an agreement is told in time, and what the days have changed is written down. */
export const agreementDuties = (unit: UnitOfWork): Duty[] => [
  {
    name: 'agreement-terms',
    title: { it: 'scadenze degli accordi', en: 'terms of agreements' },
    when: hourly(11),
    run: async () => {
      await unit.run(nobody, turnAgreements);
      await unit.run(nobody, async (work) => {
        for (const warning of await dueWarnings(work))
          for (const orgId of warning.parties) await warn(work, orgId, warning);
      });
    },
  },
];

/** Whose it is to renew; where an organisation has none of them, whoever of it can be written to. */
const told = [
  ['referent', 'deputy'],
  ['legal', 'security', 'desk_24_7'],
] as const;

async function warn(work: Work<ActorKeys>, orgId: number, warning: ExpiryWarning): Promise<void> {
  const { title, to, daysLeft } = warning;
  for (const roles of told) {
    const facts = { title, to, daysLeft };
    const notice = {
      orgId,
      roles,
      template: 'agreement-expires',
      facts,
      urgency: 'normal',
    } as const;
    if ((await deliverNotice(work, notice)) > 0) return;
  }
}
