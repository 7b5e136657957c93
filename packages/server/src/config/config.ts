import { isIP } from 'node:net';
import { isLoopback } from '../platform/loopback.ts';
import type { Env } from './env.ts';
import { type MailInConfig, readMailIn } from './mail-in.ts';
import { addressOf, count, isMailAddress, oneOf, Problems } from './values.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What the server was told, checked and completed. */
export type Config = {
  /** Production refuses what is good enough for a trial. */
  environment: 'production' | 'trial';
  /** Absent: `stateFolder()` chooses. */
  state: string | undefined;
  name: string;
  host: string;
  /** `chosen`: this one or none. Otherwise the next free one from here on. */
  port: { number: number; chosen: boolean };
  /** Where people reach the portal, without a slash at its end; absent: this machine. */
  origin: string | undefined;
  /** Absent: the embedded PostgreSQL. Without `ownerUrl` somebody else runs the migrations. */
  database: { appUrl: string; ownerUrl: string | undefined } | undefined;
  mail: { url: string; from: string } | undefined;
  /** Where mails to desks come in, and whose word on their senders is believed. */
  mailIn: MailInConfig | undefined;
  logLevel: (typeof logLevels)[number];
  limits: { attachmentBytes: number; bodyBytes: number; requestsPerMinute: number };
  /** Addresses whose word is taken on who the visitor is. */
  trustedProxies: string[];
  /** Public keys that backups are encrypted to, unless the command names others. */
  backupRecipients: string[];
  /** Where Prometheus asks, on this machine; absent: nowhere. */
  metricsUrl: string | undefined;
  /** Hours after which the last backup is too old. */
  backupOldAfterHours: number;
};

/** Checks the variables. Throws one `StartError` that names everything wrong at once. */
export function readConfig(env: Env): Config {
  const problems = new Problems();
  for (const name of env.unknown) {
    problems.add(`${name} non è una variabile di Staffetta`, `${name} is no variable of Staffetta`);
  }
  const production = env.STAFFETTA_ENV === 'production' || env.NODE_ENV === 'production';
  const config: Config = {
    environment: production ? 'production' : 'trial',
    state: env.STAFFETTA_STATE,
    name: env.STAFFETTA_NAME ?? 'Staffetta',
    host: env.STAFFETTA_HOST ?? '127.0.0.1',
    port: {
      number: count(problems, env, 'STAFFETTA_PORT', { least: 1, most: 65_535, default: 7420 }),
      chosen: env.STAFFETTA_PORT !== undefined,
    },
    origin: readOrigin(problems, env),
    database: readDatabase(problems, env),
    mail: readMail(problems, env),
    mailIn: readMailIn(problems, env),
    logLevel: oneOf(problems, env, 'STAFFETTA_LOG_LEVEL', logLevels, 'info'),
    limits: readLimits(problems, env),
    trustedProxies: readProxies(problems, env),
    backupRecipients: (env.STAFFETTA_BACKUP_RECIPIENTS ?? '')
      .split(/[\s,]+/)
      .filter((key) => key !== ''),
    metricsUrl: readMetrics(problems, env),
    backupOldAfterHours: count(problems, env, 'STAFFETTA_BACKUP_OLD_AFTER_HOURS', {
      least: 1,
      most: 24 * 366,
      default: 26,
    }),
  };
  if (production && !env.STAFFETTA_ORIGIN) {
    problems.add(
      'in produzione serve STAFFETTA_ORIGIN, altrimenti i collegamenti nei messaggi portano a localhost',
      'production needs STAFFETTA_ORIGIN, or else the links in messages lead to localhost',
    );
  }
  problems.throwAny();
  return config;
}

/** Where people reach the portal once the port is known. */
export function originAt(config: Config, port: number): string {
  return config.origin ?? `http://localhost:${port}`;
}

/** WebAuthn's relying party id, or undefined: a passkey cannot be bound to a numeric address. */
export function relyingPartyId(origin: string): string | undefined {
  const { hostname } = new URL(origin);
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? undefined : hostname;
}

function readOrigin(problems: Problems, env: Env): string | undefined {
  const url = addressOf(problems, env, 'STAFFETTA_ORIGIN', ['https:', 'http:']);
  if (!url) return undefined;
  if (url.href !== `${url.origin}/`) {
    problems.add(
      'STAFFETTA_ORIGIN contiene più di schema, nome e porta (per esempio https://staffetta.example.it)',
      'STAFFETTA_ORIGIN holds more than scheme, name and port (for example https://staffetta.example.it)',
    );
  }
  // The session cookie is of the kind that browsers keep only over TLS, or on this very machine.
  if (url.protocol === 'http:' && url.hostname !== 'localhost') {
    problems.add(
      'STAFFETTA_ORIGIN deve iniziare con https:// (http:// vale solo per localhost): senza TLS nessuno può accedere',
      'STAFFETTA_ORIGIN must begin with https:// (http:// is for localhost only): without TLS nobody can sign in',
    );
  }
  return url.origin;
}

function readDatabase(problems: Problems, env: Env): Config['database'] {
  const protocols = ['postgres:', 'postgresql:'];
  const app = addressOf(problems, env, 'DATABASE_URL', protocols);
  const owner = addressOf(problems, env, 'DATABASE_OWNER_URL', protocols);
  if (!app && env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    problems.add(
      "c'è DATABASE_OWNER_URL ma manca DATABASE_URL, il ruolo con cui lavora l'applicazione",
      'DATABASE_OWNER_URL is there but DATABASE_URL, the role that the application works as, is missing',
    );
  }
  if (app && owner && app.username === owner.username) {
    problems.add(
      'DATABASE_URL e DATABASE_OWNER_URL usano lo stesso ruolo: chi possiede le tabelle passa oltre la sicurezza per riga',
      'DATABASE_URL and DATABASE_OWNER_URL use the same role: who owns tables passes by row security',
    );
  }
  return app && { appUrl: app.href, ownerUrl: owner?.href };
}

function readMail(problems: Problems, env: Env): Config['mail'] {
  const url = addressOf(problems, env, 'STAFFETTA_SMTP_URL', ['smtp:', 'smtps:']);
  const from = env.STAFFETTA_MAIL_FROM;
  if (from !== undefined && !isMailAddress(from)) {
    problems.add(
      'STAFFETTA_MAIL_FROM non è un indirizzo di posta',
      'STAFFETTA_MAIL_FROM is no mail address',
    );
  }
  if ((env.STAFFETTA_SMTP_URL === undefined) !== (from === undefined)) {
    problems.add(
      'STAFFETTA_SMTP_URL e STAFFETTA_MAIL_FROM servono insieme',
      'STAFFETTA_SMTP_URL and STAFFETTA_MAIL_FROM are needed together',
    );
  }
  return url && from !== undefined ? { url: url.href, from } : undefined;
}

function readMetrics(problems: Problems, env: Env): string | undefined {
  const url = addressOf(problems, env, 'STAFFETTA_METRICS_URL', ['http:']);
  if (url && (!isLoopback(url) || url.port === '')) {
    problems.add(
      'STAFFETTA_METRICS_URL deve indicare questa macchina e una porta (per esempio http://127.0.0.1:9464)',
      'STAFFETTA_METRICS_URL must name this machine and a port (for example http://127.0.0.1:9464)',
    );
  }
  return url?.href;
}

function readLimits(problems: Problems, env: Env): Config['limits'] {
  const megabyte = 1024 * 1024;
  return {
    attachmentBytes: count(problems, env, 'STAFFETTA_MAX_ATTACHMENT_BYTES', {
      least: 1,
      most: 1024 * megabyte,
      default: 25 * megabyte,
    }),
    bodyBytes: count(problems, env, 'STAFFETTA_MAX_BODY_BYTES', {
      least: 1024,
      most: 64 * megabyte,
      default: megabyte,
    }),
    requestsPerMinute: count(problems, env, 'STAFFETTA_REQUESTS_PER_MINUTE', {
      least: 1,
      most: 1_000_000,
      default: 600,
    }),
  };
}

function readProxies(problems: Problems, env: Env): string[] {
  const listed = (env.STAFFETTA_TRUSTED_PROXIES ?? '').split(',').map((word) => word.trim());
  const proxies = listed.filter((word) => word !== '');
  for (const proxy of proxies) {
    const [address = '', width = '0'] = proxy.split('/');
    if (isIP(address) && /^\d{1,3}$/.test(width)) continue;
    problems.add(
      `STAFFETTA_TRUSTED_PROXIES: ${proxy} non è un indirizzo IP né una rete`,
      `STAFFETTA_TRUSTED_PROXIES: ${proxy} is neither an IP address nor a network`,
    );
  }
  return proxies;
}
