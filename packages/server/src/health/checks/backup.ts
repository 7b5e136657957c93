import { type Clock, days, hours, later, type Micros, toMicros } from '../../platform/clock.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import {
  bytesSaid,
  type Check,
  type Finding,
  lengthSaid,
  whenSaid,
} from '../../platform/health/index.ts';
import { type BackupRow, databaseFacts, lastBackup } from '../health.store.ts';
import { nobody } from '../nobody.ts';

/** A new installation has a day to set the timer up. */
const GRACE = days(1);
/** So often somebody should read a copy to its end. */
const UNREAD = days(90);

interface BackupDeps {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  /** Hours after which the last one is too old. */
  readonly oldAfter: number;
}

/** How old is the last backup, was it whole, was one of them ever read. */
export const backup = (deps: BackupDeps): Check => ({
  name: 'backup',
  title: { it: 'Copia di sicurezza', en: 'Backup' },
  look: async () => {
    const [last, facts] = await deps.work.run(
      nobody,
      async (work) => [await lastBackup(work), await databaseFacts(work)] as const,
    );
    const now = deps.clock.now();
    return last ? found(last, now, deps.oldAfter) : none(facts.created_at, now);
  },
});

const none = (began: string | null, now: Micros): Finding => ({
  state: began && later(toMicros(began), GRACE) > now ? 'off' : 'bad',
  what: { it: 'Mai fatta.', en: 'Never taken.' },
  todo: {
    it: 'Preparare il timer, vedi docs/operating.md: oggi un guasto del disco porterebbe via tutto.',
    en: 'Set the timer up, see docs/operating.md: today a broken disk would take everything with it.',
  },
});

function found(last: BackupRow, now: Micros, oldAfter: number): Finding {
  const age = (now - toMicros(last.taken_at)) / 1e6;
  const [when, size] = [whenSaid(last.taken_at), bytesSaid(last.bytes)];
  const read = last.checked_at ? whenSaid(last.checked_at) : undefined;
  const what = {
    it: `L’ultima è del ${when.it} (${size.it}). ${read ? `L’ultima riletta per intero: ${read.it}.` : 'Nessuna è stata riletta per intero.'}`,
    en: `The last is of ${when.en} (${size.en}). ${read ? `The last one read whole: ${read.en}.` : 'None was read whole.'}`,
  };
  if (age > hours(oldAfter)) return old(what, age);
  if (last.missing_files > 0) return gaps(what, last.missing_files);
  if (later(toMicros(last.checked_at ?? last.first_at), UNREAD) < now)
    return { state: 'warning', what, todo: readOne };
  return { state: 'fine', what };
}

type What = Finding['what'];

const old = (what: What, age: number): Finding => ({
  state: 'bad',
  what: {
    it: `Vecchia di ${lengthSaid(age).it}. ${what.it}`,
    en: `${lengthSaid(age).en} old. ${what.en}`,
  },
  todo: {
    it: 'Guardare perché il timer non l’ha fatta (systemctl status staffetta-backup) e ripetere «staffetta backup».',
    en: 'See why the timer did not take it (systemctl status staffetta-backup), and repeat "staffetta backup".',
  },
});

const gaps = (what: What, missing: number): Finding => ({
  state: 'warning',
  what: {
    it: `${what.it} Mancavano ${missing} allegati.`,
    en: `${what.en} ${missing} attachments were missing.`,
  },
  todo: {
    it: 'Qualcuno ha tolto file dalla cartella degli allegati: rimetterli da una copia precedente. «staffetta backup» ne dà i nomi.',
    en: 'Somebody took files out of the folder of attachments: put them back from an earlier backup. "staffetta backup" names them.',
  },
});

const readOne = {
  it: 'Una copia mai riletta è una speranza. Dove sta la chiave: «staffetta backup-check FILE --identity CHIAVE», poi qui «staffetta backup-checked SHA256».',
  en: 'A backup that nobody has read is a hope. Where the key is: "staffetta backup-check FILE --identity KEY", then here "staffetta backup-checked SHA256".',
};
