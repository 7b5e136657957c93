import { createTransport } from 'nodemailer';
import { isLoopback } from '../loopback.ts';
import { isMailbox, oneLine } from './address.ts';

/** An address that mails leave from, with the key that signs for its domain (RFC 6376). */
export interface MailSender {
  readonly from: { readonly name: string; readonly address: string };
  readonly dkim: {
    readonly domainName: string;
    readonly keySelector: string;
    /** PKCS #8, PEM. */
    readonly privateKey: string;
  };
}

/** A mail to one person: plain text, and the same as simple HTML. */
export interface Letter {
  /** Stable over repeats of the same delivery, without angle brackets or domain. */
  readonly id: string;
  readonly to: { readonly address: string; readonly name?: string | undefined };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** RFC 2919, without angle brackets or domain: lets people sort, tells nobody who else receives. */
  readonly list: string;
  /** Absent: the installation's own address, unsigned. */
  readonly sender?: MailSender | undefined;
  /** Where a reply goes, if not to the sender. */
  readonly replyTo?: string | undefined;
  /** Where one click ends mails of this kind (RFC 8058); absent: they cannot be ended. */
  readonly unsubscribe?: string | undefined;
  /** Message-ID of a mail that this one answers by itself, in angle brackets. */
  readonly answers?: string | undefined;
  readonly language: string;
  /** When it was written. */
  readonly at: Date;
}

/** What the receiving server said: taken, never (5xx of this mail), or perhaps later (4xx, no answer, 5xx of us). */
export type Handed =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'later'; readonly why: string }
  /** `mailbox`: for the sake of the address, not of what was written or of who writes. */
  | { readonly outcome: 'refused'; readonly why: string; readonly mailbox: boolean };

export interface Mailer {
  send(letter: Letter): Promise<Handed>;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://user:password@host:25` or `smtps://…` */
  readonly url: string;
  /** Sender as people see it. */
  readonly from: { readonly name: string; readonly address: string };
  readonly connections?: number;
}

/** What the signature covers: RFC 6376, 5.4.1, and both fields that end a subscription (RFC 8058, 4). */
const SIGNED = [
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding',
  'In-Reply-To:References:List-Id:List-Unsubscribe:List-Unsubscribe-Post',
].join(':');

/** Hands mails to the SMTP server; never throws for what a server or a network may do. */
export function createMailer({ url, from, connections = 5 }: MailerOptions): Mailer {
  if (!isMailbox(from.address)) throw new Error('the sender of mails is not a plain address');
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 1000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // Content comes from others: a mail never reads a file or fetches an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    // Whoever sits between could strike STARTTLS from the server's answer, and read the password and every mail.
    requireTLS: !isLoopback(new URL(url)),
  });
  return {
    send: async (letter) => {
      if (!isMailbox(letter.to.address))
        return { outcome: 'refused', why: 'not a plain mail address', mailbox: true };
      try {
        const by = letter.sender?.from ?? from;
        await transport.sendMail({
          ...asMessage(letter, domain),
          from: { name: oneLine(by.name), address: by.address },
          ...(letter.sender && { dkim: { ...letter.sender.dkim, headerFieldNames: SIGNED } }),
          // An automatic answer has no sender to bounce to (RFC 3834, 3.3).
          envelope: { from: letter.answers ? '' : by.address, to: [letter.to.address] },
        });
        return { outcome: 'accepted' };
      } catch (error) {
        return asHanded(error);
      }
    },
    close: () => transport.close(),
  };
}

function asMessage(letter: Letter, domain: string) {
  const name = letter.to.name === undefined ? '' : oneLine(letter.to.name);
  return {
    to: { name, address: letter.to.address },
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    date: letter.at,
    messageId: `<${letter.id}@${domain}>`,
    list: {
      id: { url: `${letter.list}.${domain}`, comment: '' },
      ...(letter.unsubscribe && { unsubscribe: { url: letter.unsubscribe, comment: '' } }),
    },
    ...(letter.replyTo && isMailbox(letter.replyTo) && { replyTo: letter.replyTo }),
    ...(letter.answers && { inReplyTo: letter.answers, references: letter.answers }),
    headers: {
      // Tells our own when it comes back.
      'X-Staffetta': '1',
      // RFC 3834: no vacation note answers it.
      'Auto-Submitted': letter.answers ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': letter.language,
      ...(letter.unsubscribe && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    xMailer: false as const,
  };
}

/**
 * RFC 5321, 4.2.1: a reply that starts with 5 will not change by itself, where it is about this recipient or this mail. What
 * a server says to who connects, signs in or sends at all is about us: it changes when somebody mends it, and until then
 * each mail would be lost for a password that expired.
 */
function asHanded(error: unknown): Handed {
  const { responseCode, response, message, command } = error as {
    responseCode?: number;
    /** The server's own words. */
    response?: string;
    message?: string;
    command?: string;
  };
  const why = oneLine(response || message || 'unknown', 300);
  const never = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  const ofThisMail = command === 'RCPT TO' || command === 'DATA';
  if (!never || !ofThisMail || isAboutUs(why)) return { outcome: 'later', why };
  return { outcome: 'refused', why, mailbox: command === 'RCPT TO' && !ABOUT_MAIL.test(why) };
}

const isAboutUs = (why: string) => ABOUT_US.test(why) || ABOUT_US_IN_WORDS.test(why);

/** RFC 3463, 3.2, 3.4, 3.5 and 3.8: our address, the server's state, its network, its rules for who may send. */
const ABOUT_US = /\b5\.(?:1\.[78]|[347]\.\d{1,3})\b/;
/** The same in servers that send no such code: RFC 4954, 4 (sign in first), and what is not ours to relay. */
const ABOUT_US_IN_WORDS = /^53[058]\b|\brelay(?:ing)?\b(?!@)/i;
/** RFC 3463, 3.6 and 3.7: the protocol, the content; not the mailbox. */
const ABOUT_MAIL = /\b5\.[56]\.\d{1,3}\b/;
