import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: envelope, the bytes, and what they say. */
export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
}

/** What the server should say instead of taking a mail: an SMTP reply code and text, by recipient. */
export type Answer = (
  recipient: string,
  attempt: number,
) => { code: number; text: string } | undefined;

/** A real SMTP server on loopback. */
export interface MailSink {
  readonly url: string;
  readonly mails: Arrived[];
  to(address: string): Arrived[];
  /** Refuses or postpones from now on. */
  answer(how: Answer | undefined): void;
  /** Called when a mail is in hand and not yet acknowledged. */
  onMail(hook: ((mail: Arrived) => Promise<void>) | undefined): void;
  stop(): Promise<void>;
}

/** Starts the sink, on a port of its choice or a given one. */
export async function createMailSink(port = 0): Promise<MailSink> {
  const mails: Arrived[] = [];
  const attempts = new Map<string, number>();
  let answer: Answer | undefined;
  let hook: ((mail: Arrived) => Promise<void>) | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    // Pooled connections stay open: do not wait for them.
    closeTimeout: 50,
    onRcptTo: ({ address }, _session, done) => {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const said = answer?.(address, attempt);
      if (!said) return done();
      done(Object.assign(new Error(said.text), { responseCode: said.code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const bytes = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        const mail: Arrived = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: bytes.toString('utf8'),
          parsed: await simpleParser(bytes),
        };
        mails.push(mail);
        try {
          await hook?.(mail);
          done();
        } catch (error) {
          done(error as Error);
        }
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  server.on('error', () => {});
  const { port: chosen } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${chosen}`,
    mails,
    to: (address) => mails.filter((mail) => mail.to.includes(address)),
    answer: (how) => {
      answer = how;
      attempts.clear();
    },
    onMail: (next) => {
      hook = next;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
