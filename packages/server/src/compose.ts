import type { KeyObject } from 'node:crypto';
import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import {
  admissionPages,
  admissionRoutes,
  type ConfirmLinks,
  confirmLinks,
} from './admissions/index.ts';
import { agreementRoutes } from './agreements/index.ts';
import { alertPages, alertRoutes, type MailTokens, mailTokens } from './alerts/index.ts';
import { analysisRoutes } from './analysis/index.ts';
import { buildApp, type Implementation } from './api/index.ts';
import { type Background, startBackground } from './background.ts';
import { checksOf } from './checks.ts';
import { fingerprints, type MailInConfig, relyingPartyId } from './config/index.ts';
import { contactRoutes } from './contacts/index.ts';
import {
  type PreferenceLinks,
  preferenceLinks,
  preferencePages,
  senderRoutes,
} from './deliveries/index.ts';
import { dependencyRoutes } from './dependencies/index.ts';
import { deskRoutes } from './desk/index.ts';
import { feedRoutes } from './exchange/feeds/index.ts';
import { type MailWays, mailRoutes, openMailIn } from './exchange/mail/index.ts';
import { registryRoutes } from './exchange/registry/index.ts';
import { sheetRoutes } from './exchange/sheets/index.ts';
import { fileRoutes } from './files/index.ts';
import { type Ground, layGround } from './ground.ts';
import { gaugesOf, healthRoutes, type Watch, watchOver } from './health/index.ts';
import { type Rows, visitor } from './identity/index.ts';
import { installationRoutes, offerClaim } from './installation/index.ts';
import { intelligenceRoutes } from './intelligence/index.ts';
import { liveRoutes, Streams } from './live/index.ts';
import { logsRoutes } from './logs/index.ts';
import { membershipRoutes } from './memberships/index.ts';
import { noticeRoutes } from './notices/index.ts';
import { organisationRoutes } from './organisations/index.ts';
import { paperRoutes } from './papers/index.ts';
import { peopleRoutes } from './people/index.ts';
import type { Clock } from './platform/clock.ts';
import { type Cursors, cursors } from './platform/cursor.ts';
import type { Connected } from './platform/database/connect.ts';
import type { UnitOfWork } from './platform/database/unit-of-work.ts';
import { txtLookUp } from './platform/dns.ts';
import { counted, type FileStore, folderFileStore } from './platform/files/index.ts';
import { type Check, type Readiness, readiness } from './platform/health/index.ts';
import { poolGauge, queueGauges } from './platform/jobs/index.ts';
import type { AnswerLine } from './platform/log.ts';
import type { Metrics } from './platform/metrics.ts';
import { openMetricsDoor } from './platform/metrics-door.ts';
import { sealedBox } from './platform/sealed-box.ts';
import { relayRoutes } from './relays/index.ts';
import { reportRoutes } from './reports/index.ts';
import { retentionRoutes } from './retention/index.ts';
import { rightsRoutes } from './rights/index.ts';
import {
  accountRoutes,
  type RelyingParty,
  type SessionDeps,
  sessionRoutes,
} from './session/index.ts';
import { tokensRoutes } from './tokens/index.ts';

export interface ComposeOptions {
  /** URL of the plain role: never a superuser, never the owner of tables. */
  readonly appUrl: string;
  readonly origin: string;
  readonly version: string;
  readonly installationName: string;
  readonly demo: boolean;
  readonly bodyLimit: number;
  readonly requestsPerMinute: number;
  /** Addresses whose word is taken on who the visitor is; empty: nobody's. */
  readonly trustProxy: readonly string[];
  readonly checkAnswers: boolean;
  readonly logError: (error: unknown, requestId: string) => void;
  /** Told of each answer. */
  readonly logAnswer?: (line: AnswerLine) => void;
  /** `http://127.0.0.1:PORT`, where metrics are given; absent: nowhere. */
  readonly metricsUrl?: string | undefined;
  readonly secrets: {
    /** 32 bytes: seals cursors. */
    readonly cursor: Uint8Array;
    /** 32 bytes: wraps the key of each stored file. */
    readonly wrapping: Uint8Array;
    /** Ed25519, private: signs exported logs. */
    readonly logSigning: KeyObject;
  };
  /** Where attachments lie, encrypted. */
  readonly filesFolder: string;
  /** The list of what was erased before its term, which outlives the database. */
  readonly erasureList: string;
  /** Largest attachment, in bytes. */
  readonly largestFile: number;
  /** Where the built portal lies; without it only the API is served. */
  readonly portalFolder?: string | undefined;
  readonly clock?: Clock;
  /** Absent: mails wait in the database. */
  readonly mail?: { readonly url: string; readonly from: string } | undefined;
  /** DNS servers (`address:port`) for checks of senders; absent: the machine's. */
  readonly dnsServers?: readonly string[] | undefined;
  /** Where mails to desks come in; absent: none do. */
  readonly mailIn?: MailInConfig | undefined;
  /** False: this process answers requests and leaves mails and duties to others. Default true. */
  readonly works?: boolean;
  /** True: looks once a minute whether all is well, and tells the administrators where it is not. */
  readonly watches?: boolean;
  /** Hours after which the last backup is too old. Default 26. */
  readonly backupOldAfter?: number;
}

export interface Composed {
  readonly app: FastifyInstance;
  readonly work: UnitOfWork;
  readonly database: Connected;
  /** The secret of the one-time link, while nobody has used one. */
  readonly claimSecret: string | undefined;
  readonly background: Background;
  readonly streams: Streams;
  readonly mailIn: MailWays | undefined;
  readonly watch: Watch;
  readonly metrics: Metrics;
  /** Where they are given, if anywhere. */
  readonly metricsPort: number | undefined;
  readonly readiness: Readiness;
  close(): Promise<void>;
}

/** The one place where things are wired: plain arguments, overridable in tests, no container, no globals. */
export async function compose(options: ComposeOptions): Promise<Composed> {
  const logError = (error: unknown) => options.logError(error, 'background');
  const works = options.works ?? true;
  const streams = new Streams({ logError });
  const ground = await layGround({ ...options, works, onNews: () => streams.wake(), logError });
  const { clock, database, work, tries, metrics } = ground;
  const files = counted(
    folderFileStore(options.filesFolder, options.secrets.wrapping),
    metrics.stored,
  );
  const links = linksOf(options);
  const background = await startBackground({ ...toWorkWith(options, ground), ...links, files });
  const claimSecret = await work.run(visitor('it'), (w) => offerClaim(w, options.installationName));
  const ready = await readinessOf(options, ground);
  const wired = { ...options, clock, unit: work, tries, lookUp: database, streams, files };
  const app = await appOf({ ...wired, cursors: cursors(options.secrets.cursor) }, links, {
    metrics,
    ready,
  });
  const mailIn = await mailInOf(options, ground, { files, tokens: links.tokens });
  const watch = watchOver({ work, logError, checks: checks(options, ground, background, mailIn) });
  if (works && options.watches) watch.start();
  const metricsDoor = await giveMetrics(options, ground);
  return {
    app,
    work,
    database,
    claimSecret,
    background,
    streams,
    mailIn,
    watch,
    metrics,
    metricsPort: metricsDoor?.port,
    readiness: ready,
    close: async () => {
      // Streams first: the server waits for open answers. Then what works, then what it works with.
      ready.stop();
      streams.close();
      await metricsDoor?.close();
      await watch.stop();
      await mailIn?.close();
      await app.close();
      await background.stop();
      await ground.close();
    },
  };
}

/** What makes the links in mails, and knows them again. */
interface Links {
  readonly tokens: MailTokens;
  readonly preferences: PreferenceLinks;
  readonly links: ConfirmLinks;
}

const linksOf = ({ secrets, origin }: ComposeOptions): Links => ({
  tokens: mailTokens(secrets.wrapping),
  preferences: preferenceLinks(secrets.wrapping, origin),
  links: confirmLinks(secrets.wrapping),
});

/** What mails and duties need of options and ground. */
const toWorkWith = (options: ComposeOptions, { work, clock, jobs, works, logError }: Ground) => ({
  work,
  senderBox: sealedBox(options.secrets.wrapping, 'mail sender v1'),
  origin: options.origin,
  erasureList: options.erasureList,
  clock,
  jobs,
  mail: options.mail,
  works,
  logError,
});

const readinessOf = ({ secrets }: ComposeOptions, { database, jobs }: Ground): Promise<Readiness> =>
  readiness({
    database,
    fingerprints: fingerprints({
      wrappingKey: secrets.wrapping,
      logSigningKey: secrets.logSigning,
    }),
    jobsRun: jobs.running,
  });

/** The HTTP server, with every operation and every page behind a link of a mail. */
const appOf = (
  wired: Wired,
  { tokens, preferences, links }: Links,
  { metrics, ready }: { readonly metrics: Metrics; readonly ready: Readiness },
): Promise<FastifyInstance> =>
  buildApp({
    ...wired,
    work: wired.unit,
    readiness: ready,
    answered: (line) => {
      metrics.answered(line.operation, line.status, line.ms / 1000);
      wired.logAnswer?.(line);
    },
    implementations: implementations(wired),
    pages: [...alertPages(tokens), ...preferencePages(preferences), ...admissionPages(links)],
  });

/** Undefined where no mail comes in. */
async function mailInOf(
  { mailIn, largestFile }: ComposeOptions,
  { work, works, logError }: Ground,
  { files, tokens }: { readonly files: FileStore; readonly tokens: MailTokens },
): Promise<MailWays | undefined> {
  return mailIn && openMailIn({ ...mailIn, work, works, tokens, files, largestFile, logError });
}

const checks = (
  options: ComposeOptions,
  { work, clock }: Ground,
  { duties }: Background,
  mailIn: MailWays | undefined,
): Check[] =>
  checksOf({
    ...options,
    work,
    clock,
    sendsMail: options.mail !== undefined,
    duties,
    mailIn,
    backupOldAfter: options.backupOldAfter ?? 26,
  });

/** What is counted, and the door where it is given, if there is one. */
async function giveMetrics(options: ComposeOptions, { metrics, database, work, clock }: Ground) {
  const folder = dirname(options.filesFolder);
  for (const source of [
    poolGauge(database),
    ...queueGauges(database, clock),
    ...gaugesOf({ work, clock, folder }),
  ])
    metrics.gauge(source);
  return options.metricsUrl ? await openMetricsDoor(options.metricsUrl, metrics) : undefined;
}

/** What routes are made of. */
export interface Wired extends ComposeOptions {
  readonly clock: Clock;
  readonly unit: UnitOfWork;
  readonly tries: UnitOfWork;
  readonly lookUp: Rows;
  readonly cursors: Cursors;
  readonly streams: Streams;
  readonly files: FileStore;
}

/** Every operation's implementation; a test compares this list with the contract. */
function implementations(wired: Wired): Implementation[] {
  const { cursors: sealed, secrets } = wired;
  const sessions: SessionDeps = {
    tries: wired.tries,
    box: sealedBox(secrets.wrapping, 'second factor v1'),
    party: partyAt(wired),
    demo: wired.demo,
    issuer: wired.installationName,
  };
  return [
    ...installationRoutes({ version: wired.version, demo: wired.demo }),
    ...healthRoutes(),
    ...organisationRoutes(sealed),
    ...dependencyRoutes(sealed),
    ...contactRoutes(sealed),
    ...membershipRoutes(sealed),
    ...admissionRoutes(),
    ...agreementRoutes(sealed),
    ...paperRoutes(),
    ...noticeRoutes(),
    ...sessionRoutes(sessions),
    ...accountRoutes(sessions),
    ...peopleRoutes({ cursors: sealed }),
    ...tokensRoutes(),
    ...logsRoutes({ cursors: sealed, signingKey: secrets.logSigning }),
    ...alertRoutes(wired),
    ...senderRoutes({
      box: sealedBox(secrets.wrapping, 'mail sender v1'),
      unit: wired.unit,
      lookUp: txtLookUp(wired.dnsServers),
      smtpHost: publicName(wired.mail?.url),
    }),
    ...liveRoutes(wired),
    ...intelligenceRoutes(),
    ...deskRoutes(),
    ...feedRoutes(wired),
    ...fileRoutes(wired),
    ...mailRoutes(wired),
    ...sheetRoutes({ cursors: sealed }),
    ...reportRoutes({ cursors: sealed }),
    ...registryRoutes(wired),
    ...relayRoutes({ cursors: sealed }),
    ...retentionRoutes({ cursors: sealed }),
    ...rightsRoutes({ cursors: sealed }),
    ...analysisRoutes({ cursors: sealed }),
  ];
}

/** Passkeys are bound to the name people type; a numeric address cannot have any. */
function partyAt({ origin, installationName }: ComposeOptions): RelyingParty | undefined {
  const id = relyingPartyId(origin);
  return id === undefined ? undefined : { id, name: installationName, origin };
}

/** The mail server's name, where it is one that others can look up. */
function publicName(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : new URL(url).hostname;
  return host && /[a-z]$/i.test(host) && host.includes('.') ? host : undefined;
}
