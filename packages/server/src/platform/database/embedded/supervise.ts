import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { becomesReady, clearSocket, logLength, logSince, spawnPostmaster } from './postmaster.ts';
import { stopOrphan, stopPostmaster } from './stop-postmaster.ts';

/** Where the launcher tells what it does; a pino logger fits. */
export type Log = { info(message: string): void; warn(message: string): void };

type Server = {
  account: Account;
  binaries: Binaries;
  place: Place;
  settings: Record<string, string>;
  log: Log;
};

/** How long a start-up is repeated when remains of a killed server are in its way, in milliseconds. */
const retryFor = 15_000;

/** Before starting again what ended by itself, in milliseconds: it may do so at once each time. */
const pause = 200;

/** What PostgreSQL says while processes or memory of a killed server have not gone yet. */
const passing =
  /pre-existing shared memory block|lock file .* (already exists|is empty)|Address already in use/;

/**
 * Keeps a server running: starts it, and starts it again if it ends by itself, until stopped.
 * Connections made before do not survive; the pool opens new ones.
 */
export async function supervise(server: Server): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let current = await start(server);
  // A process that ends without having stopped its server (process.exit) still tells it to.
  const atExit = () => {
    if (current.exitCode === null && current.pid) process.kill(current.pid, 'SIGINT');
  };
  process.once('exit', atExit);

  const watch = () => {
    current.once('exit', async () => {
      if (stopping) return;
      server.log.warn(restarting);
      await wait(pause);
      if (stopping) return;
      // A failure ends the process: without its database it could only answer with errors.
      current = await start(server);
      if (stopping) await end(current);
      else watch();
    });
  };
  watch();

  return {
    async stop() {
      stopping = true;
      process.off('exit', atExit);
      await end(current);
    },
  };
}

async function start(server: Server): Promise<ChildProcess> {
  const { account, binaries, place, settings } = server;
  const deadline = performance.now() + retryFor;
  for (;;) {
    const from = logLength(place);
    clearSocket(place);
    await stopOrphan(place.data);
    const child = spawnPostmaster(account, binaries, place, settings);
    if (await becomesReady(child, place)) return child;
    const said = logSince(place, from);
    if (!passing.test(said) || performance.now() > deadline) throw doesNotStart(said, place);
    await wait(250);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.ref();
  await stopPostmaster(child.pid);
  await gone;
}

function doesNotStart(said: string, place: Place): StartError {
  return new StartError('postgres-does-not-start', {
    it: `PostgreSQL non si avvia (registro: ${place.log}). Ultime righe:\n${said}`,
    en: `PostgreSQL does not start (log: ${place.log}). Last lines above.`,
  });
}

const restarting =
  'PostgreSQL è terminato da solo: lo riavvio · PostgreSQL ended by itself: starting it again';
