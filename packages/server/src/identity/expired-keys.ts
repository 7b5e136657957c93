import { days, hours, later, toInstant } from '../platform/clock.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { type Duty, hourly } from '../platform/jobs/index.ts';
import { forgetExpired } from './expired-keys.store.ts';

/** So long a repeated request finds its answer. */
const REPEAT_WINDOW = hours(48);
/** What is over stays a little, so that "expired" and "unknown" can be told apart when somebody asks. */
const AFTERWARDS = days(7);

/** Clears sessions, one-time secrets and idempotency keys that are past their time. */
export const expiredKeys = (unit: UnitOfWork): Duty => ({
  name: 'expired-keys',
  title: { it: 'sessioni e collegamenti scaduti', en: 'sessions and links past their time' },
  when: hourly(17),
  run: () =>
    unit.run({ orgId: undefined, personId: undefined }, async (work) => {
      await forgetExpired(work, {
        keysBefore: toInstant(later(work.now, -REPEAT_WINDOW)),
        secretsBefore: toInstant(later(work.now, -AFTERWARDS)),
      });
    }),
});
