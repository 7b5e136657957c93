import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { type Check, type Sentence, whenSaid } from '../../platform/health/index.ts';
import { healthNumbers } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** Are the lists that firewalls read made anew, or is an old one given. */
export const listsBuilt = (deps: { readonly work: UnitOfWork }): Check => ({
  name: 'lists',
  title: { it: 'Liste per firewall', en: 'Lists for firewalls' },
  look: async () => {
    const numbers = await deps.work.run(nobody, healthNumbers);
    const { lists, lists_failing: failing, lists_failing_since: since } = numbers;
    if (lists === 0) return { state: 'off', what: { it: 'Nessuna in uso.', en: 'None in use.' } };
    if (failing === 0)
      return {
        state: 'fine',
        what: { it: `${lists}, tutte aggiornate.`, en: `${lists}, all up to date.` },
      };
    const when = whenSaid(since!);
    const given = whatDevicesGet(numbers.lists_missing);
    return {
      state: 'bad',
      what: {
        it: `${failing} su ${lists} non si aggiornano, dal ${when.it}: ${given.it}`,
        en: `${failing} of ${lists} are not made anew, since ${when.en}: ${given.en}`,
      },
      todo: {
        it: 'L’errore è nel registro del servizio. Finché dura, i valori revocati restano nelle liste.',
        en: 'The error is in the log of the service. As long as it lasts, recalled values stay in the lists.',
      },
    };
  },
});

const whatDevicesGet = (missing: number): Sentence =>
  missing === 0
    ? { it: 'i dispositivi ricevono l’ultima buona.', en: 'devices get the last good one.' }
    : {
        it: `i dispositivi ricevono l’ultima buona, o un errore dove non ce n’è ancora una (${missing}).`,
        en: `devices get the last good one, or an error where there is none yet (${missing}).`,
      };
