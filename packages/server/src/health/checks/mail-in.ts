import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { type Check, whenSaid } from '../../platform/health/index.ts';
import { healthNumbers } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** Does mail come in through the door that the site's server hands over to. */
export const mailIn = (deps: { readonly work: UnitOfWork; readonly open: boolean }): Check => ({
  name: 'mail-in',
  title: { it: 'Posta in entrata', en: 'Incoming mail' },
  look: async () => {
    const { last_arrival: last, quarantined } = await deps.work.run(nobody, healthNumbers);
    if (!deps.open && last === null)
      return {
        state: 'off',
        what: { it: 'Spenta: nessuna scrivania riceve e-mail.', en: 'Off: no desk takes mail.' },
        todo: {
          it: 'Per accenderla: STAFFETTA_MAIL_IN_URL, vedi docs/operating.md.',
          en: 'To switch it on: STAFFETTA_MAIL_IN_URL, see docs/operating.md.',
        },
      };
    const when = last === null ? undefined : whenSaid(last);
    return {
      state: 'fine',
      what: {
        it: `${when ? `L’ultima è arrivata il ${when.it}.` : 'Nessuna è ancora arrivata.'} In quarantena: ${quarantined}.`,
        en: `${when ? `The last came on ${when.en}.` : 'None has come yet.'} In quarantine: ${quarantined}.`,
      },
    };
  },
});
