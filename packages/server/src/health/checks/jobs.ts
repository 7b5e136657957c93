import { type Clock, later, type Micros, minutes, toMicros } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { type Check, type Finding, lengthSaid, whenSaid } from '../../platform/health/index.ts';
import { HEARTBEAT } from '../duty-runs.ts';
import { listRuns, type RunRow } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** The heartbeat comes once a minute. */
const SILENT = minutes(5);

/** Does the queue work, and did each duty end well when it last ran. */
export const jobs = (deps: {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  /** When this process began: nothing is missed before. */
  readonly since: Micros;
}): Check => ({
  name: 'jobs',
  title: { it: 'Lavori periodici', en: 'Periodic work' },
  look: async () => found(await deps.work.run(nobody, listRuns), deps.clock.now(), deps.since),
});

function found(runs: readonly RunRow[], now: Micros, since: Micros): Finding {
  const beat = runs.find(({ name }) => name === HEARTBEAT)?.good_at;
  const last = beat ? toMicros(beat) : since;
  if (later(Math.max(last, since) as Micros, SILENT) < now) return silent(now, last);
  const failing = runs.filter((run) => run.failing_since !== null);
  if (failing.length > 0) return wrong(failing);
  return {
    state: 'fine',
    what: {
      it: `Tutti in orario (${runs.length} conosciuti).`,
      en: `All on time (${runs.length} known).`,
    },
  };
}

const silent = (now: Micros, last: Micros): Finding => ({
  state: 'bad',
  what: {
    it: `Fermi da ${lengthSaid((now - last) / 1e6).it}: avvisi, scadenze e pulizie aspettano.`,
    en: `Standing still for ${lengthSaid((now - last) / 1e6).en}: warnings, expiries and cleaning wait.`,
  },
  todo: {
    it: 'Riavviare il servizio (systemctl restart staffetta) e guardare il suo registro. Niente va perso: quello che aspetta riparte.',
    en: 'Restart the service (systemctl restart staffetta) and look into its log. Nothing is lost: what waits goes on.',
  },
});

function wrong(failing: readonly RunRow[]): Finding {
  const said = (language: 'it' | 'en') =>
    failing
      .map(({ name, failing_since: since }) => `${name} (${whenSaid(since!)[language]})`)
      .join(', ');
  return {
    state: 'bad',
    what: { it: `Non riescono, da: ${said('it')}.`, en: `Failing, since: ${said('en')}.` },
    todo: {
      it: 'L’errore è nel registro del servizio, con l’ora. Si riprova da sé alla prossima ora prevista.',
      en: 'The error is in the log of the service, with its time. It is tried again at its next hour.',
    },
  };
}
