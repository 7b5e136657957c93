import { type Clock, later, type Micros, minutes, toMicros } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import {
  type Check,
  type Finding,
  lengthSaid,
  type Sentence,
  whenSaid,
} from '../../platform/health/index.ts';
import type { Duty } from '../../platform/jobs/index.ts';
import { HEARTBEAT } from '../duty-runs.ts';
import { listRuns, type RunRow } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** The heartbeat comes once a minute. */
const SILENT = minutes(5);
/** The queue gives a run up after fifteen minutes, also one that was killed; only then does the next begin. */
const PATIENCE = minutes(20);

/** What is known of a duty without running it. */
type Known = Pick<Duty, 'name' | 'title' | 'when'>;

interface Seen {
  readonly duties: readonly Known[];
  readonly runs: readonly RunRow[];
  readonly now: Micros;
  /** When this process began: nothing is missed before. */
  readonly since: Micros;
}

/** Does the queue work, did each duty end well when it last ran, and did each run at its hours. */
export const jobs = (deps: {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly duties: readonly Known[];
}): Check => {
  let since = deps.clock.now();
  return {
    name: 'jobs',
    title: { it: 'Lavori periodici', en: 'Periodic work' },
    begin: () => {
      since = deps.clock.now();
    },
    look: async () => {
      const runs = await deps.work.run(nobody, listRuns);
      return found({ duties: deps.duties, runs, now: deps.clock.now(), since });
    },
  };
};

/** From the last runs to a finding. What the tables still say of duties that no longer exist is left aside. */
export function found(seen: Seen): Finding {
  const { duties, runs, now, since } = seen;
  const rowOf = new Map(runs.map((run) => [run.name, run]));
  const beat = rowOf.get(HEARTBEAT)?.good_at;
  const last = beat ? toMicros(beat) : since;
  if (later(Math.max(last, since) as Micros, SILENT) < now) return silent(now, last);
  const wrongs: Wrong[] = [];
  const lates: Late[] = [];
  for (const duty of duties) {
    const run = rowOf.get(duty.name);
    const good = run?.good_at ? toMicros(run.good_at) : undefined;
    if (run?.failing_since) wrongs.push({ duty, from: run.failing_since });
    else if (isLate(duty, good, seen)) lates.push({ duty, good });
  }
  if (wrongs.length + lates.length > 0)
    return both([
      ...(wrongs.length > 0 ? [failing(wrongs)] : []),
      ...(lates.length > 0 ? [late(lates, since)] : []),
    ]);
  return {
    state: 'fine',
    what: {
      it: `Tutti in orario (${duties.length} conosciuti).`,
      en: `All on time (${duties.length} known).`,
    },
  };
}

/** Twice its time has passed; and since the start, which may follow days of rest, its hour has come once. */
function isLate({ when }: Known, good: Micros | undefined, { now, since }: Seen): boolean {
  const hadItsHour = later(since, when.every + PATIENCE) < now;
  return hadItsHour && later(good ?? since, 2 * when.every + PATIENCE) < now;
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

interface Said {
  readonly what: Sentence;
  readonly todo: Sentence;
}

interface Wrong {
  readonly duty: Known;
  readonly from: string;
}

function failing(wrongs: readonly Wrong[]): Said {
  const it = wrongs.map(({ duty, from }) => `${named(duty, 'it')}, dal ${whenSaid(from).it}`);
  const en = wrongs.map(({ duty, from }) => `${named(duty, 'en')}, since ${whenSaid(from).en}`);
  return {
    what: { it: `Non riescono: ${it.join('; ')}.`, en: `Failing: ${en.join('; ')}.` },
    todo: {
      it: 'L’errore è nel registro del servizio, con l’ora. Si riprova da sé alla prossima ora prevista.',
      en: 'The error is in the log of the service, with its time. It is tried again at its next hour.',
    },
  };
}

interface Late {
  readonly duty: Known;
  /** When it last ended well; undefined: never. */
  readonly good: Micros | undefined;
}

function late(lates: readonly Late[], since: Micros): Said {
  const start = whenSaid(since);
  const it = lates.map(({ duty, good }) =>
    good
      ? `${named(duty, 'it')}, ultima volta il ${whenSaid(good).it}`
      : `${named(duty, 'it')}, mai dall’avvio del ${start.it}`,
  );
  const en = lates.map(({ duty, good }) =>
    good
      ? `${named(duty, 'en')}, last done on ${whenSaid(good).en}`
      : `${named(duty, 'en')}, never since the start on ${start.en}`,
  );
  return {
    what: { it: `In ritardo: ${it.join('; ')}.`, en: `Late: ${en.join('; ')}.` },
    todo: {
      it: 'Riavviare il servizio (systemctl restart staffetta): quello che si è fermato ricomincia, niente va perso. Se il ritardo torna, dare a chi cura il programma il nome tra parentesi e il registro del servizio.',
      en: 'Restart the service (systemctl restart staffetta): what has stopped begins again, nothing is lost. If it is late again, give the name in brackets and the log of the service to whoever looks after the program.',
    },
  };
}

const named = ({ title, name }: Known, language: 'it' | 'en') => `${title[language]} (${name})`;

const both = (said: readonly Said[]): Finding => ({
  state: 'bad',
  what: joined(said.map(({ what }) => what)),
  todo: joined(said.map(({ todo }) => todo)),
});

const joined = (sentences: readonly Sentence[]): Sentence => ({
  it: sentences.map(({ it }) => it).join(' '),
  en: sentences.map(({ en }) => en).join(' '),
});
