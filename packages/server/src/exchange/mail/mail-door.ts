import type { Server } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { DomainError } from '../../platform/errors.ts';
import { type Addressee, addresseeOf } from './addressee.ts';
import { type IncomingMail, type MailIn, readIncoming } from './read-incoming.ts';
import { takeInMail } from './take-in-mail.ts';

export interface MailDoorOptions extends MailIn {
  /** `lmtp://127.0.0.1:2424` or `smtp://…`: behind the site's own mail server, which checks and authenticates. */
  readonly url: string;
  readonly logError: (error: unknown) => void;
}

/** Where the site's mail server hands over what is for desks. */
export interface MailDoor {
  readonly port: number;
  /** Can a sender be proven here? Without the name of the server that hands over, everything waits. */
  readonly proves: boolean;
  close(): Promise<void>;
}

/** Each holds a whole mail in memory. */
const MOST_CONNECTIONS = 8;
/** A mail is for few desks; the site's server sends again for the others (RFC 5321, 4.5.3.1.10). */
const MOST_DESKS = 20;

/** Opens the door. A recipient's 250 means that everything is committed (promise 8). */
export async function openMailDoor(options: MailDoorOptions): Promise<MailDoor> {
  const { protocol, hostname, port } = new URL(options.url);
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp:',
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: options.largestFile,
    maxClients: MOST_CONNECTIONS,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    banner: 'Staffetta',
    onRcptTo: ({ address }, session, done) => {
      checkRecipient(options, address, session).then(() => done(), done);
    },
    onData: (stream, session, done) => {
      take(options, stream, session).then(
        (answers) => answer(protocol, answers, done as Done),
        (error) => done(toReply(options, error)),
      );
    },
  });
  server.on('error', (error) => options.logError(error));
  const listener = server.listen(
    Number(port),
    hostname.replace(/^\[|\]$/g, ''),
  ) as unknown as Server;
  await new Promise<void>((resolve, reject) => {
    listener.once('listening', resolve);
    listener.once('error', reject);
  });
  const address = listener.address();
  return {
    port: typeof address === 'object' && address ? address.port : Number(port),
    proves: options.authservId !== undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Done = (error: Error | null, message?: string | readonly (string | Error)[]) => void;

/** LMTP answers for each recipient; SMTP for all at once, and a repeated mail does no harm to who has it. */
function answer(protocol: string, answers: readonly (string | Error)[], done: Done) {
  if (protocol === 'lmtp:') return done(null, answers);
  const failed = answers.find((one) => one instanceof Error);
  done(failed instanceof Error ? failed : null, 'OK');
}

const nobody = { orgId: undefined, personId: undefined };
const addressees = new WeakMap<SMTPServerSession, Map<string, Addressee>>();

async function checkRecipient(
  { work, tokens, logError }: MailDoorOptions,
  address: string,
  session: SMTPServerSession,
): Promise<void> {
  const known = addressees.get(session) ?? new Map<string, Addressee>();
  addressees.set(session, known);
  if (session.envelope.rcptTo.length >= MOST_DESKS) throw reply(452, '4.5.3 Too many recipients');
  const addressee = await work
    .run(nobody, (w) => addresseeOf(w, address, tokens))
    .catch((error) => {
      logError(error);
      throw reply(451, '4.3.0 Try again later');
    });
  if (!addressee) throw reply(550, '5.1.1 No desk has this address');
  known.set(address.toLowerCase(), addressee);
}

/** Gives an answer for each recipient, in the order of the envelope. */
async function take(
  options: MailDoorOptions,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<(string | Error)[]> {
  const bytes = await whole(stream);
  if (!bytes) throw reply(552, '5.3.4 Troppo grande / Message too large');
  const mail = await readIncoming(options, bytes, returnPathOf(session)).catch(() => {
    throw reply(554, '5.6.0 This message cannot be read');
  });
  const addresses = session.envelope.rcptTo.map(({ address }) => address);
  const answers = new Map<string, string | Error>();
  for (const address of repliesFirst(session, addresses))
    answers.set(address, await takeFor(options, mail, session, address));
  return addresses.map((address) => answers.get(address)!);
}

/** A desk takes a mail once: to a reply address and to the desk's own, it is the reply. */
function repliesFirst(session: SMTPServerSession, addresses: readonly string[]): string[] {
  const isReply = (address: string) => {
    const { replying, correcting } = addresseeFor(session, address) ?? {};
    return (replying ?? correcting) !== undefined;
  };
  return [...addresses.filter(isReply), ...addresses.filter((address) => !isReply(address))];
}

const addresseeFor = (session: SMTPServerSession, address: string): Addressee | undefined =>
  addressees.get(session)?.get(address.toLowerCase());

async function takeFor(
  options: MailDoorOptions,
  mail: IncomingMail,
  session: SMTPServerSession,
  address: string,
): Promise<string | Error> {
  const addressee = addresseeFor(session, address);
  if (!addressee) return reply(451, '4.3.0 Try again later');
  try {
    await takeInMail(options, addressee, mail);
    // Whether it waits in quarantine is nobody's business outside.
    return '2.0.0 OK';
  } catch (error) {
    return toReply(options, error);
  }
}

/** Empty for `MAIL FROM:<>`. */
const returnPathOf = ({ envelope }: SMTPServerSession): string =>
  envelope.mailFrom ? envelope.mailFrom.address : '';

/** Undefined where it grew beyond the limit; the rest is read and forgotten. */
async function whole(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  let parts: Buffer[] = [];
  for await (const part of stream) {
    if (stream.sizeExceeded) parts = [];
    else parts.push(part as Buffer);
  }
  return stream.sizeExceeded ? undefined : Buffer.concat(parts);
}

const reply = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

/** Refusals a sender can do something about; everything else is tried again. */
function toReply({ logError }: MailDoorOptions, error: unknown): Error {
  if (error instanceof Error && 'responseCode' in error) return error;
  if (error instanceof DomainError) {
    if (error.code === 'holds_card_numbers')
      return reply(
        554,
        '5.7.1 Contiene numeri di carta: li consegni fuori dal sistema / It holds card numbers: hand them over elsewhere',
      );
    if (error.code === 'too_many_requests')
      return reply(452, '4.2.2 Quarantine is full, try again later');
    if (error.code === 'too_large') return reply(552, '5.3.4 Troppo grande / Message too large');
  }
  logError(error);
  return reply(451, '4.3.0 Try again later');
}
