import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { freePorts } from './free-ports.ts';
import { findProgram } from './system-programs.ts';
import { until } from './until.ts';

/** Debian's package `postfix`: its parts run as accounts of their own, so only root can start it. */
export const hasPostfix = findProgram('postfix') !== undefined && process.getuid?.() === 0;

/** A site's own mail server: takes mail by SMTP, keeps it in its queue, hands it over by LMTP. */
export interface MailTransfer {
  readonly port: number;
  /** Somebody writes from a mail program of their own. */
  send(mail: { from: string; to: string; subject: string; text: string }): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Debian's Postfix in a folder of its own, on loopback; every address is delivered to `lmtpPort`. */
export async function startPostfix(lmtpPort: number): Promise<MailTransfer> {
  const base = await mkdtemp(join(tmpdir(), 'staffetta-postfix-'));
  await chmod(base, 0o755);
  const [port] = (await freePorts(1)) as [number];
  await configure(base, port, lmtpPort);
  const folder = join(base, 'conf');
  const child: ChildProcess = spawn('postfix', ['-c', folder, 'start-fg'], { stdio: 'ignore' });
  await until(() => answers(port));
  const program = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  return {
    port,
    send: async (mail) => {
      await program.sendMail(mail);
    },
    stop: async () => {
      execFileSync('postfix', ['-c', folder, 'stop'], { stdio: 'ignore' });
      await until(async () => child.exitCode !== null);
      await rm(base, { recursive: true, force: true });
    },
  };
}

async function configure(base: string, port: number, lmtpPort: number): Promise<void> {
  for (const folder of ['conf', 'queue', 'data']) await mkdir(join(base, folder));
  execFileSync('chown', ['postfix', join(base, 'data')]);
  const main = [
    'compatibility_level = 3.6',
    `queue_directory = ${base}/queue`,
    `data_directory = ${base}/data`,
    `maillog_file = ${base}/log`,
    `maillog_file_prefixes = ${base}`,
    'myhostname = mail.sito.example',
    'mydestination =',
    'mynetworks = 127.0.0.0/8',
    'inet_protocols = ipv4',
    'smtpd_relay_restrictions = permit_mynetworks, reject',
    'virtual_mailbox_domains = static:all',
    'virtual_mailbox_maps = static:all',
    `virtual_transport = lmtp:inet:127.0.0.1:${lmtpPort}`,
    'alias_maps =',
    'message_size_limit = 80000000',
    'virtual_mailbox_limit = 0',
  ];
  const unix = (name: string, program: string, wakeUp = '-', most = '-') =>
    `${name} unix ${['pickup', 'cleanup', 'qmgr'].includes(name) ? 'n' : '-'} - n ${wakeUp} ${most} ${program}`;
  const master = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    unix('pickup', 'pickup', '60', '1'),
    unix('cleanup', 'cleanup', '-', '0'),
    unix('qmgr', 'qmgr', '300', '1'),
    unix('rewrite', 'trivial-rewrite'),
    ...['bounce', 'defer', 'trace'].map((name) => unix(name, 'bounce', '-', '0')),
    ...['proxymap', 'smtp', 'lmtp'].map((name) => unix(name, name)),
    ...['error', 'retry'].map((name) => unix(name, 'error')),
    ...['anvil', 'scache'].map((name) => unix(name, name, '-', '1')),
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  await writeFile(join(base, 'conf', 'main.cf'), `${main.join('\n')}\n`);
  await writeFile(join(base, 'conf', 'master.cf'), `${master.join('\n')}\n`);
}

/** Whether somebody listens there. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    const done = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('data', () => done(true)).once('error', () => done(false));
  });
}
