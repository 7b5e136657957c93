import type { Clock } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { type Check, lengthSaid } from '../../platform/health/index.ts';
import { databaseFacts } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** Seconds apart from which receipts of two parties no longer tell the same story; and beyond which codes expire. */
const [NOTICEABLE, WRONG] = [2, 30];

/** Do this machine and the database agree on what time it is. */
export const clockSkew = (deps: { readonly work: UnitOfWork; readonly clock: Clock }): Check => ({
  name: 'clock',
  title: { it: 'Orologio', en: 'Clock' },
  look: async () => {
    const before = deps.clock.now();
    const { now } = await deps.work.run(nobody, databaseFacts);
    const apart = Math.abs((before + deps.clock.now()) / 2 - now) / 1e6;
    if (apart <= NOTICEABLE)
      return {
        state: 'fine',
        what: { it: 'D’accordo con il database.', en: 'Agrees with the database.' },
      };
    return {
      state: apart > WRONG ? 'bad' : 'warning',
      what: {
        it: `Questa macchina e il database differiscono di ${lengthSaid(apart).it}.`,
        en: `This machine and the database are ${lengthSaid(apart).en} apart.`,
      },
      todo: {
        it: 'Sincronizzare entrambe le macchine (timedatectl set-ntp true): gli orari delle ricevute e i codici a sei cifre dipendono dall’ora giusta.',
        en: 'Synchronise both machines (timedatectl set-ntp true): the times of receipts and six-digit codes depend on the right time.',
      },
    };
  },
});
