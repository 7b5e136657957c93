/** The variables that Staffetta reads, and nothing about what they mean; see `config.ts`. */
const names = [
  'DATABASE_OWNER_URL',
  'DATABASE_URL',
  'NODE_ENV',
  'STAFFETTA_BACKUP_OLD_AFTER_HOURS',
  'STAFFETTA_BACKUP_RECIPIENTS',
  'STAFFETTA_ENV',
  'STAFFETTA_HOST',
  'STAFFETTA_LOG_LEVEL',
  'STAFFETTA_MAIL_FROM',
  'STAFFETTA_MAIL_IN_AUTHSERV_ID',
  'STAFFETTA_MAIL_IN_FILE',
  'STAFFETTA_MAIL_IN_URL',
  'STAFFETTA_MAX_ATTACHMENT_BYTES',
  'STAFFETTA_MAX_BODY_BYTES',
  'STAFFETTA_METRICS_URL',
  'STAFFETTA_NAME',
  'STAFFETTA_ORIGIN',
  'STAFFETTA_PORT',
  'STAFFETTA_REQUESTS_PER_MINUTE',
  'STAFFETTA_SMTP_URL',
  'STAFFETTA_STATE',
  'STAFFETTA_TRUSTED_PROXIES',
] as const;

/** Read by the scripts, the tests and the command line, which are no part of the server. */
const readElsewhere = [
  'STAFFETTA_CHROMIUM',
  'STAFFETTA_CONFIG',
  'STAFFETTA_NOTHING_SKIPPED',
  'STAFFETTA_TEST_ENGINE',
  'STAFFETTA_TEST_RECORD',
  'STAFFETTA_TOKEN',
  'STAFFETTA_URL',
  'STAFFETTA_VECTORS',
];

export type Env = Partial<Record<(typeof names)[number], string>> & {
  /** Names that begin with STAFFETTA_ and mean nothing: most likely a slip of the pen. */
  unknown: string[];
};

/** The only place that reads the environment. An empty variable counts as absent. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const known = new Set<string>([...names, ...readElsewhere]);
  const found = names.flatMap((name) => (from[name] ? [[name, from[name]]] : []));
  return {
    ...(Object.fromEntries(found) as Omit<Env, 'unknown'>),
    unknown: Object.keys(from).filter((name) => name.startsWith('STAFFETTA_') && !known.has(name)),
  };
}
