import { type Clock, days, later, toMicros } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { type Check, whenSaid } from '../../platform/health/index.ts';
import { erasuresFailing } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** Until then a failure may be a passing one: the disk was full, the database restarted. */
const PATIENCE = days(1);

/** Does everything go that has to go. */
export const erasures = (deps: { readonly work: UnitOfWork; readonly clock: Clock }): Check => ({
  name: 'erasures',
  title: { it: 'Cancellazioni', en: 'Erasures' },
  look: async () => {
    const { waiting, failing, since } = await deps.work.run(nobody, erasuresFailing);
    if (since === null)
      return {
        state: 'fine',
        what: {
          it: waiting === 0 ? 'Niente in attesa.' : `${waiting} in corso.`,
          en: waiting === 0 ? 'Nothing waits.' : `${waiting} on their way.`,
        },
      };
    const when = whenSaid(since);
    return {
      state: later(toMicros(since), PATIENCE) < deps.clock.now() ? 'bad' : 'warning',
      what: {
        it: `${failing} non riescono, la prima dal ${when.it}. Nessuno legge più quei dati, ma sono ancora nell’archivio.`,
        en: `${failing} fail, the first since ${when.en}. Nobody reads those data any more, but they are still stored.`,
      },
      todo: {
        it: 'L’errore è nel registro del servizio. Si riprova da sé, al più ogni sei ore; le altre vanno avanti.',
        en: 'The error is in the log of the service. They are tried again, every six hours at least; the others go on.',
      },
    };
  },
});
