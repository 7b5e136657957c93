import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from './compose.ts';
import {
  type Config,
  ensureStateFolder,
  findPort,
  keepSecrets,
  originAt,
  readConfig,
  readEnv,
} from './config/index.ts';
import { openDatabase } from './open-database.ts';
import { createLog } from './platform/log.ts';
import { StartError } from './platform/start-error.ts';
import { ERASURE_LIST } from './retention/index.ts';
import { version } from './version.ts';

/** Starts the server and keeps it until it is told to stop. */
async function main(): Promise<void> {
  // First of all: who stops a start that is under way must not leave a PostgreSQL behind.
  const toldToStop = untilToldToStop();
  const config = readConfig(readEnv());
  const log = createLog(config.logLevel);
  process.once('uncaughtException', (error) => {
    log.fatal(error);
    process.exit(70);
  });
  const state = ensureStateFolder(config.state);
  const secrets = keepSecrets(state);
  const port = await findPort(config);
  const origin = originAt(config, port);
  const database = await openDatabase(config, state, secrets, log);
  const staffetta = await compose({
    appUrl: database.appUrl,
    origin,
    version,
    installationName: config.name,
    demo: false,
    bodyLimit: config.limits.bodyBytes,
    largestFile: config.limits.attachmentBytes,
    requestsPerMinute: config.limits.requestsPerMinute,
    trustProxy: config.trustedProxies,
    checkAnswers: false,
    secrets: {
      cursor: secrets.cursorKey,
      wrapping: secrets.wrappingKey,
      logSigning: secrets.logSigningKey,
    },
    filesFolder: join(state, 'files'),
    erasureList: join(state, ERASURE_LIST),
    portalFolder: fileURLToPath(new URL('../../portal/dist', import.meta.url)),
    mail: config.mail,
    mailIn: config.mailIn,
    watches: true,
    backupOldAfter: config.backupOldAfterHours,
    logError: log.error,
    logAnswer: log.answered,
    metricsUrl: config.metricsUrl,
  });
  await staffetta.app.listen({ host: config.host, port });
  database.announce(origin);
  tell(config, origin, staffetta.claimSecret);
  await toldToStop;
  await staffetta.close();
  await database.stop();
}

/** What whoever started it needs to know, in both languages. */
function tell(config: Config, origin: string, claimSecret: string | undefined) {
  const lines = [`Staffetta ${version} · ${origin}`];
  if (claimSecret)
    lines.push(
      '',
      'Collegamento monouso per il primo amministratore (vale 7 giorni, una volta sola):',
      'One-time link for the first administrator (7 days, once):',
      // After the #, so that it never reaches a server's or a proxy's log.
      `  ${origin}/benvenuto#${claimSecret}`,
    );
  if (!config.mail)
    lines.push('', 'Posta in uscita spenta: manca STAFFETTA_SMTP_URL. · Outgoing mail is off.');
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`\n${error.message}\n\n`);
  process.exitCode = 1;
}
