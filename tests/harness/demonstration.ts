import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../packages/server/src/compose.ts';
import { type DemoClock, demoClock } from '../../packages/server/src/demo/demo-clock.ts';
import { placeStage, type Stage } from '../../packages/server/src/demo/place.store.ts';
import { type Players, playersOn } from '../../packages/server/src/demo/stage.ts';
import { createDatabase } from './database.ts';
import { createMailSink, type MailSink } from './mail-sink.ts';
import { testOptions } from './world.ts';

/** The demonstration's stage, set as `npm run demo` sets it, with a mail server beside it. */
export interface Demonstration {
  readonly placed: Stage;
  readonly origin: string;
  readonly play: Players;
  readonly clock: DemoClock;
  readonly mail: MailSink;
  /** For what a test writes; gone at the end. */
  readonly folder: string;
  /** What the server logged as its own faults. */
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

/** Sets the stage so many days ago. */
export async function setStage(daysAgo: number): Promise<Demonstration> {
  const clock = demoClock(daysAgo);
  const errors: unknown[] = [];
  const database = await createDatabase();
  const mail = await createMailSink();
  const folder = await mkdtemp(join(tmpdir(), 'staffetta-stage-'));
  const staffetta = await compose({
    ...testOptions(database.appUrl, join(folder, 'files')),
    clock,
    mail: { url: mail.url, from: 'Staffetta <s@hub.example>' },
    logError: (error) => errors.push(error),
  });
  const placed = await placeStage(database.ownerUrl, clock);
  const origin = await staffetta.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    placed,
    origin,
    play: playersOn(placed, origin),
    clock,
    mail,
    folder,
    errors,
    async stop() {
      await staffetta.close();
      await mail.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
