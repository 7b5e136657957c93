import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

/** What the header of a mail tells of its way, where no envelope came with it. */
export interface MailWay {
  /** Whom the site's server delivered it to, as it wrote on top of it. */
  readonly delivered: readonly string[];
  /** Whom the sender named; anybody may write anything there. */
  readonly named: readonly string[];
  /** The envelope's sender: empty where none may be answered, undefined where nobody wrote it down. */
  readonly returnPath: string | undefined;
}

/** Postfix, Dovecot, Exim, Sendmail, Fastmail: the address that the last server delivered to. */
const deliveredTo = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
];
/** A mail that names more is no answer to one of ours. */
const MOST_NAMED = 50;

/** Reads a header block; a mail's last server writes above what was there, so the topmost of each field counts. */
export async function wayOf(header: Buffer): Promise<MailWay> {
  const mail = await simpleParser(header, { skipHtmlToText: true, skipTextToHtml: true });
  const topmost = (name: string) => {
    const line = mail.headerLines.find(({ key }) => key === name)?.line;
    return line?.slice(line.indexOf(':') + 1).trim();
  };
  const delivered = [...deliveredTo.map(topmost), receivedFor(topmost('received'))];
  return {
    delivered: delivered.flatMap((value) => (value ? [bare(value)] : [])),
    named: named(mail),
    returnPath: pathOf(topmost('return-path')),
  };
}

/** `Received: … for <desk@hub.example>; date` (RFC 5321, 4.4). */
const receivedFor = (received: string | undefined): string | undefined =>
  /\sfor <([^<>\s]{3,254})>/.exec(received ?? '')?.[1];

const pathOf = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : bare(value);

const bare = (value: string): string => value.replace(/^<|>$/g, '').trim().toLowerCase();

function named({ to, cc }: ParsedMail): string[] {
  const groups = [to, cc].flat().filter((one): one is AddressObject => one !== undefined);
  const addresses = groups.flatMap(({ value }) => value.map(({ address }) => address ?? ''));
  return addresses.slice(0, MOST_NAMED).map((address) => address.toLowerCase());
}
