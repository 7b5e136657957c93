import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { ImapMailbox } from '../../config/index.ts';
import { lookThrough } from './look-through.ts';
import { DEALT_WITH, putAwayIn } from './put-away.ts';
import { type PutOff, putOffMails } from './put-off.ts';
import type { MailIn } from './read-incoming.ts';

export interface WatchOptions extends Omit<MailIn, 'authservId' | 'pecMailbox'> {
  readonly mailbox: ImapMailbox;
  readonly logError: (error: unknown) => void;
}

/** How a mailbox is doing, for whoever looks after the installation. */
export interface MailboxState {
  /** `user@host/folder`: never the password. */
  readonly name: string;
  readonly connected: boolean;
  /** What went wrong, until it goes well again. */
  readonly trouble: string | undefined;
  /** Mails that could not be taken and lie there, with a mark, until a person takes the mark or the mail away. */
  readonly leftBehind: number;
  /** Can a sender be proven here? Without its server's name (`authserv=`) and without PEC, everything waits. */
  readonly proves: boolean;
}

export interface MailboxWatch {
  state(): MailboxState;
  close(): Promise<void>;
}

const MB = 1024 * 1024;
/** Between two looks where the server tells of nothing by itself. */
const POLL = 5 * 60_000;
const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 5 * 60_000;
/** So many failures in a row are told; a server that is started again is none. */
const TOLD_AFTER = 3;

/**
 * Reads a mailbox for ever: what lies there, then what the server tells of (IDLE, RFC 2177). A connection that breaks is
 * opened again, with longer and longer pauses.
 */
export function watchMailbox(options: WatchOptions): MailboxWatch {
  const { user, host, folder, authserv, pec } = options.mailbox;
  const state = {
    name: `${user}@${host}/${folder}`,
    connected: false,
    trouble: undefined as string | undefined,
    leftBehind: 0,
    proves: authserv !== undefined || pec,
  };
  const stop = new AbortController();
  const running = keepReading(options, state, stop.signal);
  return {
    state: () => ({ ...state }),
    close: async () => {
      stop.abort();
      await running;
    },
  };
}

type State = { -readonly [Key in keyof MailboxState]: MailboxState[Key] };

async function keepReading(options: WatchOptions, state: State, stop: AbortSignal): Promise<void> {
  let failures = 0;
  // It outlives connections: a server that comes and goes gives nothing twice.
  const putOff = putOffMails();
  while (!stop.aborted) {
    try {
      await readUntilClosed(options, { state, stop, putOff }, () => {
        failures = 0;
      });
    } catch (error) {
      failures += 1;
      state.trouble = inWords(error);
      if (failures === TOLD_AFTER && !stop.aborted)
        options.logError(new Error(`mailbox ${state.name}: ${state.trouble}`));
    }
    state.connected = false;
    await pause(pauseAfter(failures), undefined, { signal: stop }).catch(() => {});
  }
}

const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** Math.min(failures, 12));

/** The server's own words where it gave some; never what was sent to it. */
function inWords(error: unknown): string {
  const { responseText, code, message } = error as Record<string, unknown>;
  return [code, responseText ?? message].filter((word) => typeof word === 'string').join(' ');
}

/** One connection, until it breaks or is to stop. Throws what broke it. */
async function readUntilClosed(
  options: WatchOptions,
  { state, stop, putOff }: { state: State; stop: AbortSignal; putOff: PutOff },
  wentWell: () => void,
): Promise<void> {
  const client = clientFor(options);
  const closed = new Promise<'closed'>((resolve) => client.once('close', () => resolve('closed')));
  // Whatever waits for the connection is told as well.
  client.on('error', () => {});
  const end = () => client.close();
  stop.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    const opened = await client.mailboxOpen(options.mailbox.folder);
    const putAway = await putAwayIn(client, opened, options.mailbox.done);
    putOff.openedAs(opened.uidValidity);
    let ring = () => {};
    client.on('exists', () => ring());
    for (;;) {
      // Before it is looked: what comes meanwhile is not missed.
      let came = false;
      const news = new Promise<'news'>((resolve) => {
        ring = () => {
          came = true;
          resolve('news');
        };
      });
      await lookThrough(client, {
        ...inMailbox(options),
        putAway,
        putOff,
        somethingCame: () => came,
      });
      state.leftBehind = await countLeft(client);
      state.connected = true;
      state.trouble = undefined;
      wentWell();
      void client.idle({ whenFree: true }).catch(() => {});
      const next = Math.max(SHORTEST_PAUSE, Math.min(POLL, putOff.untilNext() ?? POLL));
      const rest = pause(next, 'late' as const, { signal: stop });
      if ((await Promise.race([news, closed, rest.catch(() => 'closed' as const)])) === 'closed')
        break;
    }
    if (!stop.aborted) throw new Error(client.byeReason ?? 'the server closed the connection');
  } finally {
    stop.removeEventListener('abort', end);
    client.close();
  }
}

/** Each mailbox believes its own server, and a PEC mailbox its provider alone. */
const inMailbox = ({ mailbox, ...options }: WatchOptions) => ({
  ...options,
  ownDesk: mailbox.desk,
  authservId: mailbox.authserv,
  pecMailbox: mailbox.pec,
});

const clientFor = ({ mailbox, largestFile }: WatchOptions): ImapFlow =>
  new ImapFlow({
    host: mailbox.host,
    port: mailbox.port,
    secure: mailbox.secure,
    // Without TLS it is this very machine (config/mail-in.ts).
    ...(!mailbox.secure && { doSTARTTLS: false }),
    auth: { user: mailbox.user, pass: mailbox.password },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: POLL,
    maxLineLength: 8 * MB,
    maxLiteralSize: largestFile + MB,
    maxResponseSize: largestFile + 10 * MB,
    maxResponseTokens: 100_000,
  });

/** Mails that could not be taken and lie there, with a mark. */
async function countLeft(client: ImapFlow): Promise<number> {
  const left = { keyword: DEALT_WITH, flagged: true, deleted: false };
  return ((await client.search(left, { uid: true })) || []).length;
}
