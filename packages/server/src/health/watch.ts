import type { HealthState } from '@staffetta/contract';
import { later, minutes, toInstant, toMicros } from '../platform/clock.ts';
import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { Check, Finding } from '../platform/health/index.ts';
import {
  type CheckRow,
  type Found,
  keepFindings,
  lastTold,
  listChecks,
  takeTurn,
  tellAdministrators,
} from './health.store.ts';
import { nobody } from './nobody.ts';

const EVERY = 60_000;
/** Another process looked just now. */
const TURN = minutes(50 / 60);
const PATIENCE = 10_000;
/** Between two mails. */
const BETWEEN = minutes(60);

export interface WatchDeps {
  readonly work: UnitOfWork;
  readonly checks: readonly Check[];
  readonly logError: (error: unknown) => void;
}

export interface Watch {
  /** Looks once, whoever's turn it is. */
  look(): Promise<void>;
  /** Looks once a minute, by one process of the installation at a time. */
  start(): void;
  stop(): Promise<void>;
}

/**
 * Goes through the checks and keeps what they find. It has a timer of its own: what says that the queue stands still
 * must not stand in the queue.
 */
export function watchOver(deps: WatchDeps): Watch {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let stopped = false;
  const look = async () => {
    const found = await Promise.all(deps.checks.map(lookAt(deps.logError)));
    await deps.work.run(nobody, (work) => keep(work, found));
  };
  const turn = async () => {
    const mine = await deps.work.run(nobody, (work) =>
      takeTurn(work, toInstant(later(work.now, -TURN))),
    );
    if (mine) await look();
  };
  const again = () => {
    looking = turn()
      .catch(deps.logError)
      .finally(() => {
        if (stopped) return;
        timer = setTimeout(again, EVERY);
        timer.unref();
      });
  };
  return {
    look,
    start: () => {
      for (const check of deps.checks) check.begin?.();
      again();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** What one check finds; one that throws, or says nothing for ten seconds, has found something bad. */
const lookAt =
  (logError: (error: unknown) => void) =>
  async ({ name, title, look }: Check): Promise<Found> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Finding>((resolve) => {
      timer = setTimeout(() => resolve(noAnswer), PATIENCE);
    });
    const looked = look().catch((error): Finding => {
      logError(error);
      return failed;
    });
    const finding = await Promise.race([looked, late]).finally(() => clearTimeout(timer));
    return { name, title, ...finding };
  };

const todo = {
  it: 'Guardare il registro del servizio (journalctl -u staffetta): l’errore è lì, con l’ora.',
  en: 'Look into the log of the service (journalctl -u staffetta): the error is there, with its time.',
};
const noAnswer: Finding = {
  state: 'bad',
  what: { it: 'Nessuna risposta in dieci secondi.', en: 'No answer within ten seconds.' },
  todo,
};
const failed: Finding = {
  state: 'bad',
  what: { it: 'Non si riesce a controllare.', en: 'It cannot be looked at.' },
  todo,
};

async function keep(work: Work<ActorKeys>, found: readonly Found[]): Promise<void> {
  keepFindings(work, found);
  const [rows, told] = [await listChecks(work), await lastTold(work)];
  const news = rows.filter((row) => gravity(row.state) !== gravity(row.told_state));
  if (news.length === 0 || (told && later(toMicros(told), BETWEEN) > work.now)) return;
  await tellAdministrators(work, {
    worse: named(news, (row) => worse(row)),
    better: named(news, (row) => gravity(row.state) === 0),
    still: named(rows, (row) => gravity(row.state) > 0 && !(news.includes(row) && worse(row))),
  });
}

/** Being off is a choice: nobody is told of it. */
const gravity = (state: HealthState): number => (state === 'bad' ? 2 : state === 'warning' ? 1 : 0);
const worse = (row: CheckRow) => gravity(row.state) > gravity(row.told_state);
const named = (rows: readonly CheckRow[], of: (row: CheckRow) => boolean) =>
  rows
    .filter(of)
    .map(({ name }) => name)
    .join(' ');
