import { type Clock, type Micros, toMicros } from '../platform/clock.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import type { GaugeSource, Reading } from '../platform/metrics.ts';
import { roomAt } from './checks/disk.ts';
import { type HealthNumbers, healthNumbers, lastBackup, listChecks } from './health.store.ts';
import { nobody } from './nobody.ts';

export interface GaugeDeps {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  /** Where the attachments lie. */
  readonly folder: string;
}

const ageBy = (clock: Clock) => (at: Micros) => Math.max(0, (clock.now() - at) / 1e6);

/** How mails and lists fare. */
function gaugesOfExchange({ work, clock }: GaugeDeps): GaugeSource[] {
  const age = ageBy(clock);
  const number = (
    name: GaugeSource['name'],
    help: string,
    of: (numbers: HealthNumbers) => number | undefined,
  ): GaugeSource => ({
    name,
    help,
    read: async () => one(of(await work.run(nobody, healthNumbers))),
  });
  return [
    number(
      'staffetta_deliveries_waiting',
      'Mails that wait, counted up to 100000',
      (n) => n.waiting,
    ),
    number('staffetta_deliveries_oldest_seconds', 'Age of the mail that has waited longest', (n) =>
      n.due_since === null ? 0 : age(n.due_since as Micros),
    ),
    number(
      'staffetta_deliveries_given_up',
      'Mails given up in the last 24 hours',
      (n) => n.given_up,
    ),
    number(
      'staffetta_mail_in_quarantined',
      'Mails that wait for a desk to decide',
      (n) => n.quarantined,
    ),
    number('staffetta_mail_in_last_seconds', 'Time since a mail came in last', (n) =>
      n.last_arrival === null ? undefined : age(toMicros(n.last_arrival)),
    ),
    number(
      'staffetta_lists_failing',
      'Lists for firewalls that are not made anew',
      (n) => n.lists_failing,
    ),
  ];
}

/** What Prometheus asks about the whole installation: numbers only, of nobody in particular. */
export function gaugesOf(deps: GaugeDeps): GaugeSource[] {
  const { work, clock, folder } = deps;
  const age = ageBy(clock);
  return [
    ...gaugesOfExchange(deps),
    {
      name: 'staffetta_backup_age_seconds',
      help: 'Age of the last backup; absent where there is none',
      read: async () => {
        const last = await work.run(nobody, lastBackup);
        return one(last && age(toMicros(last.taken_at)));
      },
    },
    {
      name: 'staffetta_disk_free_bytes',
      help: 'Room on the disk of the attachments',
      read: async () => one((await roomAt(folder)).free),
    },
    {
      name: 'staffetta_check_state',
      help: 'What each check found: 0 in order or off, 1 to look at, 2 does not work',
      labels: ['check'],
      read: async () =>
        (await work.run(nobody, listChecks)).map(({ name, state }) => ({
          labels: { check: name },
          value: state === 'bad' ? 2 : state === 'warning' ? 1 : 0,
        })),
    },
  ];
}

const one = (value: number | undefined): Reading[] => (value === undefined ? [] : [{ value }]);
