import { readFileSync, statSync } from 'node:fs';
import { isLoopback } from '../platform/loopback.ts';
import type { Env } from './env.ts';
import type { Problems } from './values.ts';

/** A mailbox at the site's mail server that is read by IMAP. */
export type ImapMailbox = {
  host: string;
  port: number;
  /** TLS from the first byte; without it only on this machine. */
  secure: boolean;
  user: string;
  password: string;
  folder: string;
  /** The desk it belongs to; absent: what the server wrote on each mail decides. */
  desk: string | undefined;
  /** Where mails go once they are committed. */
  done: string;
  /**
   * Name of the server that writes into this mailbox whom it has authenticated; absent: nobody's word is believed. Each
   * mailbox has its own: another provider does not remove what a sender wrote under a foreign name.
   */
  authserv: string | undefined;
  /** A PEC mailbox: its provider verifies certified mail, and its word on who sent it is believed. Nothing else is. */
  pec: boolean;
};

/** Where mails come in: a door that the site's mail server knocks at, mailboxes that are read, or both. */
export type MailInConfig = {
  door: string | undefined;
  mailboxes: ImapMailbox[];
  /** Name of the mail server whose word on senders is believed at the door; mailboxes name their own. */
  authservId: string | undefined;
};

/** Without `+`: what stands behind it is the tag of a reply address. */
const ADDRESS = /^[\w.-]{1,64}@[\w.-]{1,180}$/;
const SERVER = /^[\w.-]{1,255}$/;
const parameters = ['desk', 'done', 'pec', 'authserv'];

/** One address or several, between white space: from the variable, or from a file that only its owner reads. */
export function readMailIn(problems: Problems, env: Env): MailInConfig | undefined {
  const urls = [env.STAFFETTA_MAIL_IN_URL ?? '', fileOf(problems, env) ?? '']
    .join('\n')
    .split(/\s+/)
    .filter((word) => word !== '');
  const authservId = authservOf(problems, env);
  if (urls.length === 0) return undefined;
  const doors: string[] = [];
  const mailboxes: ImapMailbox[] = [];
  for (const text of urls) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && ['lmtp:', 'smtp:'].includes(url.protocol)) doors.push(doorOf(problems, url));
    else if (url && ['imap:', 'imaps:'].includes(url.protocol))
      mailboxes.push(...mailboxOf(problems, url));
    else
      problems.add(
        'STAFFETTA_MAIL_IN_URL non è un indirizzo valido (lmtp://…, smtp://…, imaps://…)',
        'STAFFETTA_MAIL_IN_URL is no valid address (lmtp://…, smtp://…, imaps://…)',
      );
  }
  if (doors.length > 1)
    problems.add(
      'STAFFETTA_MAIL_IN_URL nomina più di una porta: ne basta una per tutte le scrivanie',
      'STAFFETTA_MAIL_IN_URL names more than one door: one is enough for all desks',
    );
  return { door: doors[0], mailboxes, authservId };
}

function fileOf(problems: Problems, env: Env): string | undefined {
  const file = env.STAFFETTA_MAIL_IN_FILE;
  if (file === undefined) return undefined;
  try {
    // It holds passwords.
    if ((statSync(file).mode & 0o007) === 0) return readFileSync(file, 'utf8');
    problems.add(
      'STAFFETTA_MAIL_IN_FILE è leggibile da tutti: dare al file i permessi 600',
      'STAFFETTA_MAIL_IN_FILE can be read by everybody: give the file mode 600',
    );
  } catch {
    problems.add(
      'STAFFETTA_MAIL_IN_FILE non si può leggere',
      'STAFFETTA_MAIL_IN_FILE cannot be read',
    );
  }
  return undefined;
}

function doorOf(problems: Problems, url: URL): string {
  if (!isLoopback(url) || url.port === '')
    problems.add(
      'STAFFETTA_MAIL_IN_URL deve indicare questa macchina e una porta (per esempio lmtp://127.0.0.1:2424): davanti sta il server di posta del sito',
      'STAFFETTA_MAIL_IN_URL must name this machine and a port (for example lmtp://127.0.0.1:2424): the site’s mail server stands before it',
    );
  return url.href;
}

function mailboxOf(problems: Problems, url: URL): ImapMailbox[] {
  const secure = url.protocol === 'imaps:';
  const desk = url.searchParams.get('desk')?.toLowerCase();
  const named = [...url.searchParams.keys()].every((key) => parameters.includes(key));
  const pec = url.searchParams.get('pec') ?? 'no';
  const authserv = url.searchParams.get('authserv') ?? undefined;
  if (!secure && !isLoopback(url))
    problems.add(
      'STAFFETTA_MAIL_IN_URL: imap:// senza TLS vale solo su questa macchina; altrove imaps://',
      'STAFFETTA_MAIL_IN_URL: imap:// without TLS is for this machine only; elsewhere imaps://',
    );
  if (authserv !== undefined && pec === 'yes')
    problems.add(
      'STAFFETTA_MAIL_IN_URL: authserv= e pec=yes si escludono: in una casella PEC fa fede solo la busta',
      'STAFFETTA_MAIL_IN_URL: authserv= and pec=yes exclude each other: in a PEC mailbox the envelope alone is believed',
    );
  const parts = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  const [user, password, folder] = parts as [string, string, string];
  if (
    !user ||
    !password ||
    !named ||
    !['yes', 'no'].includes(pec) ||
    (authserv !== undefined && !SERVER.test(authserv)) ||
    (desk !== undefined && !ADDRESS.test(desk))
  ) {
    problems.add(
      'STAFFETTA_MAIL_IN_URL: una casella si scrive imaps://utente:password@server/INBOX?desk=scrivania@dominio&authserv=server (caratteri speciali in forma %40)',
      'STAFFETTA_MAIL_IN_URL: a mailbox is written imaps://user:password@server/INBOX?desk=desk@domain&authserv=server (special characters as %40)',
    );
    return [];
  }
  return [
    {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (secure ? 993 : 143)),
      secure,
      user,
      password,
      folder: folder || 'INBOX',
      desk,
      done: url.searchParams.get('done') || 'Staffetta',
      authserv,
      pec: pec === 'yes',
    },
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function authservOf(problems: Problems, env: Env): string | undefined {
  const authservId = env.STAFFETTA_MAIL_IN_AUTHSERV_ID;
  if (authservId !== undefined && !SERVER.test(authservId)) {
    problems.add(
      'STAFFETTA_MAIL_IN_AUTHSERV_ID non è il nome di un server',
      'STAFFETTA_MAIL_IN_AUTHSERV_ID is not the name of a server',
    );
  }
  return authservId;
}
