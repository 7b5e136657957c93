import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePorts } from './free-ports.ts';
import { AUTHSERV_ID } from './mail-in.ts';
import { findProgram } from './system-programs.ts';
import { until } from './until.ts';

/** Of Debian's package `dovecot-imapd`; undefined where it is missing. */
export const findDovecot = (): string | undefined => findProgram('dovecot');

/** A real IMAP server on loopback, child of the test, with mailboxes of its own. */
export interface ImapServer {
  readonly port: number;
  /** Where the site's mail server hands mails over; the part of an address before + and @ is the user. */
  readonly lmtpPort: number;
  /** URL of a user's INBOX, as the settings take it. */
  mailbox(user: string): {
    host: string;
    port: number;
    secure: boolean;
    user: string;
    password: string;
    folder: string;
    desk: string | undefined;
    done: string;
    authserv: string | undefined;
    pec: boolean;
  };
  /** Puts mails into a user's INBOX. */
  deliver(user: string, ...raws: (string | Buffer)[]): Promise<void>;
  /** The mails in a user's INBOX, as they arrived. */
  read(user: string): Promise<Buffer[]>;
  /** How many mails lie in a folder, and how many of them are flagged. */
  count(user: string, folder?: string): Promise<{ mails: number; flagged: number }>;
  /** Ends it with every connection; `start()` brings it back on the same port, with the same mails. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const hasLmtp = existsSync('/usr/lib/dovecot/lmtp');

const lmtpLines = (port: number) => [
  'protocol lmtp {\n auth_username_format = %Ln\n}',
  `service lmtp {\n inet_listener lmtp {\n address = 127.0.0.1\n port = ${port}\n }\n}`,
];

const PASSWORD = 'segreto-di-prova';

/** Starts Debian's Dovecot in a folder of its own. */
export async function createImapServer(users: readonly string[]): Promise<ImapServer> {
  const base = await mkdtemp(join(tmpdir(), 'staffetta-imap-'));
  await chmod(base, 0o755);
  const [port, lmtpPort] = (await freePorts(2)) as [number, number];
  await writeConfiguration(base, port, lmtpPort, users);
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(findDovecot()!, ['-F', '-c', join(base, 'dovecot.conf')], { stdio: 'ignore' });
    await until(() => greets(port));
  };
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  await start();
  const mailbox = (user: string) => ({
    host: '127.0.0.1',
    port,
    secure: false,
    user,
    password: PASSWORD,
    folder: 'INBOX',
    desk: undefined,
    done: 'Staffetta',
    authserv: AUTHSERV_ID,
    pec: false,
  });
  return {
    port,
    lmtpPort,
    mailbox,
    deliver: (user, ...raws) =>
      signedIn(port, user, async (client) => {
        for (const raw of raws)
          if (!(await client.append('INBOX', raw))) throw new Error('the server took no mail');
      }),
    read: (user) =>
      signedIn(port, user, async (client) => {
        await client.mailboxOpen('INBOX', { readOnly: true });
        const all = await client.fetchAll('1:*', { source: true });
        return all.map(({ source }) => source!);
      }),
    count: (user, folder = 'INBOX') =>
      signedIn(port, user, async (client) => {
        const opened = await client.mailboxOpen(folder, { readOnly: true });
        const flagged = await client.search({ flagged: true });
        return { mails: opened.exists, flagged: (flagged || []).length };
      }),
    stop,
    start,
    remove: async () => {
      await stop();
      await rm(base, { recursive: true, force: true });
    },
  };
}

async function writeConfiguration(
  base: string,
  port: number,
  lmtpPort: number,
  users: readonly string[],
) {
  await mkdir(join(base, 'mail'));
  const root = process.getuid?.() === 0;
  // Root may not be anybody's mail user; whoever else starts it is everything.
  const owner = root ? 'nobody' : execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
  const group = execFileSync('id', ['-gn', owner], { encoding: 'utf8' }).trim();
  if (root) execFileSync('chown', [`${owner}:${group}`, join(base, 'mail')]);
  const lines = [
    `base_dir = ${base}/run`,
    `state_dir = ${base}/state`,
    `log_path = ${base}/log`,
    `protocols = imap${hasLmtp ? ' lmtp' : ''}`,
    'listen = 127.0.0.1',
    'ssl = no',
    'disable_plaintext_auth = no',
    `mail_location = maildir:${base}/mail/%n`,
    'first_valid_uid = 1',
    'mail_max_userip_connections = 100',
    ...(root ? [] : [`default_internal_user = ${owner}`, `default_login_user = ${owner}`]),
    ...(root ? [] : [`default_internal_group = ${group}`]),
    `passdb {\n driver = passwd-file\n args = scheme=PLAIN ${base}/users\n}`,
    `userdb {\n driver = static\n args = uid=${owner} gid=${group} home=${base}/mail/%n\n}`,
    `service imap-login {\n chroot =\n inet_listener imap {\n port = ${port}\n }\n inet_listener imaps {\n port = 0\n }\n}`,
    ...(hasLmtp ? lmtpLines(lmtpPort) : []),
    'service anvil {\n chroot =\n}',
    'service stats {\n chroot =\n}',
  ];
  await writeFile(join(base, 'dovecot.conf'), `${lines.join('\n')}\n`);
  await writeFile(join(base, 'users'), users.map((user) => `${user}:${PASSWORD}\n`).join(''));
}

async function signedIn<T>(port: number, user: string, act: (client: ImapFlow) => Promise<T>) {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user, pass: PASSWORD },
    logger: false,
    disableAutoIdle: true,
  });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.logout().catch(() => {});
  }
}

/** Asks for the greeting alone: a failed sign-in would slow down the next ones. */
async function greets(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    const [greeting] = await once(socket, 'data');
    return String(greeting).startsWith('* OK');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
