import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '../compose.ts';
import {
  type Config,
  ensureStateFolder,
  findPort,
  originAt,
  readConfig,
  readEnv,
  type Secrets,
} from '../config/index.ts';
import { createLog } from '../platform/log.ts';
import { StartError } from '../platform/start-error.ts';
import { ERASURE_LIST } from '../retention/index.ts';
import { version } from '../version.ts';
import { acceptInvitations } from './accept-invitations.ts';
import { visited } from './cast.ts';
import { type DemoClock, demoClock } from './demo-clock.ts';
import { playHistory } from './history.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { markBegun, markWhole, openStage } from './open-stage.ts';
import { placeStage, type Stage } from './place.store.ts';
import { playStories } from './play-stories.ts';
import { playersOn } from './stage.ts';

// npm run demo            a month of history, then the portal, until Ctrl-C
// npm run demo -- --story both stories on a fresh stage, each step a line; exit status 1 if one differs
const story = process.argv.includes('--story');
const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const toldToStop = untilToldToStop();
  const config = readConfig({
    ...readEnv(),
    DATABASE_URL: undefined,
    DATABASE_OWNER_URL: undefined,
  });
  const log = createLog('warn');
  const state = join(ensureStateFolder(config.state), story ? `story-${process.pid}` : 'demo');
  const port = await findPort(config);
  const origin = originAt(config, port);
  const { secrets, database } = await openStage(config, state, log);
  const mailbox = await openMailbox();
  const clock = demoClock(story ? 0 : 30);
  const staffetta = await compose({
    ...demonstration({ config, secrets, state }),
    appUrl: database.appUrl,
    origin,
    mail: { url: mailbox.smtpUrl, from: 'Staffetta <dimostrazione@staffetta.example>' },
    clock,
    logError: log.error,
  });
  await staffetta.app.listen({ host: config.host, port });
  const here = `http://127.0.0.1:${port}`;
  const stageFile = join(state, 'stage.json');
  const first = !existsSync(stageFile);
  if (first) markBegun(state);
  const stage = first ? await placeStage(database.ownerUrl!, clock) : keptIn(stageFile);
  let differences = 0;
  if (story) {
    const told = { play: playersOn(stage, here), print, wait: clock.advance };
    differences = await playStories({ ...told, exportTo: join(state, 'registro-condiviso.jsonl') });
    print(`    ${mailbox.count()} messaggi di posta consegnati finora`);
  } else {
    if (first) {
      await playMonth(stage, here, clock);
      writeFileSync(stageFile, JSON.stringify(stage), { mode: 0o600 });
      markWhole(state);
    } else clock.catchUp();
    clock.advance(0);
    // Not before: while a month passes in minutes, every duty is late.
    staffetta.watch.start();
    welcome(origin, stage, mailbox);
    await toldToStop;
  }
  await staffetta.close();
  await mailbox.stop();
  await database.stop();
  return differences;
}

const keptIn = (stageFile: string): Stage => JSON.parse(readFileSync(stageFile, 'utf8'));

/** On a stage where nothing has happened yet. */
async function playMonth(stage: Stage, here: string, clock: DemoClock): Promise<void> {
  print('Preparo un mese di storia… · Preparing a month of history…');
  await acceptInvitations(stage, here);
  await playHistory(playersOn(stage, here), clock);
}

interface Stand {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly state: string;
}

/** What every demonstration has alike. All it keeps lies in its own folder. */
const demonstration = ({ config, secrets, state }: Stand) => ({
  version,
  installationName: 'Staffetta · dimostrazione',
  demo: true,
  bodyLimit: config.limits.bodyBytes,
  largestFile: config.limits.attachmentBytes,
  requestsPerMinute: 1_000_000,
  trustProxy: [],
  checkAnswers: false,
  secrets: {
    cursor: secrets.cursorKey,
    wrapping: secrets.wrappingKey,
    logSigning: secrets.logSigningKey,
  },
  filesFolder: join(state, 'files'),
  erasureList: join(state, ERASURE_LIST),
  portalFolder: fileURLToPath(new URL('../../../portal/dist', import.meta.url)),
});

function welcome(origin: string, stage: Stage, mailbox: Mailbox) {
  print(`\nStaffetta ${version} · dimostrazione · ${origin}`);
  print('Organizzazioni e persone inventate; indicatori veri di campagne passate, con la fonte.');
  print(`\nPosta · Mail: ${mailbox.pageUrl}\n`);
  print('Collegamenti per accedere, senza password · Sign-in links, no passwords:');
  for (const key of visited) {
    const placed = stage[key];
    if (!placed) continue;
    print(`\n${placed.name}`);
    for (const [post, { link }] of Object.entries(placed.people))
      print(`  ${post.padEnd(15)} ${origin}/dimostrazione#${link}`);
  }
  print('\nCtrl-C per fermare · Ctrl-C to stop');
}

const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });

try {
  process.exitCode = (await main()) > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`\n${error.message}\n\n`);
  process.exitCode = 1;
}
