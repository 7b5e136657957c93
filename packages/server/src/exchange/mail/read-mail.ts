import type { Pec } from '@staffetta/contract';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { htmlText, withoutQuotations } from '../../intelligence/extraction/index.ts';
import { isMailbox } from '../../platform/mail/address.ts';
import { type Bounce, bounceIn, isReport } from './bounce.ts';
import { forwardedBlock } from './forwarded-block.ts';
import { goesRound, type MailOrigin, originOf } from './mail-origin.ts';
import { filesInOutlook, outlookIn, toldInOutlook, withOutlook } from './outlook-part.ts';
import { pecEnvelope } from './pec.ts';
import type { MailFile, Told } from './told.ts';

export interface ReadMail {
  readonly messageId: string | undefined;
  /** The only address in From; undefined where there is none, or several. */
  readonly sender: { readonly address: string; readonly name: string } | undefined;
  readonly subject: string;
  readonly origin: MailOrigin;
  /** It came as certified mail, and this is what its envelope says. */
  readonly pec: Pec | undefined;
  /** It calls itself a mail server's report, as one does that says so. */
  readonly report: boolean;
  /** It says what became of a mail of ours. */
  readonly bounce: Bounce | undefined;
  /** Values of Authentication-Results, topmost first. */
  readonly authentication: readonly string[];
  /** Never empty; several where several were forwarded at once. */
  readonly told: readonly Told[];
  /** What those who forwarded it wrote. */
  readonly note: string;
  readonly files: readonly MailFile[];
}

/** Messages inside messages that are still opened, and how many at most of all. */
const DEEPEST = 4;
const MOST_TOLD = 20;

/**
 * Reads a mail as it came: nothing is executed, rendered or fetched. Forwarded messages, attached or inline, are
 * unpacked. `returnPath`: the envelope's sender. Throws where it is no mail that can be read, or one that goes in circles.
 */
export async function readMail(bytes: Buffer, returnPath: string): Promise<ReadMail> {
  const outer = await parse(bytes);
  if (goesRound(outer)) throw new Error('too many hops');
  const envelope = pecEnvelope(outer);
  // The message that PEC carried is the mail; its envelope says who sent it.
  const mail = envelope?.message ? await parse(envelope.message.content) : outer;
  const unpacked: Unpacked = { told: [], notes: [], files: [] };
  await unpack(mail, 0, unpacked);
  return {
    messageId: mail.messageId,
    sender: senderOf(mail, envelope?.pec),
    subject: mail.subject ?? '',
    origin: envelope?.pec.kind === 'receipt' ? 'automatic' : originOf(mail, returnPath),
    pec: envelope?.pec,
    report: isReport(outer),
    bounce: bounceIn(outer),
    authentication: outer.headerLines
      .filter(({ key }) => key === 'authentication-results')
      .map(({ line }) => line.slice(line.indexOf(':') + 1)),
    told: unpacked.told,
    note: unpacked.notes.filter((note) => note !== '').join('\n\n'),
    files: unpacked.files,
  };
}

/**
 * The only address in From, where it is a plain one: an encoded word may hide what no database keeps. Where PEC
 * certifies another, that one.
 */
function senderOf(mail: ParsedMail, pec: Pec | undefined): ReadMail['sender'] {
  const senders = mail.from?.value ?? [];
  const [sender] = senders;
  const claimed =
    senders.length === 1 && sender?.address && isMailbox(sender.address)
      ? { address: sender.address.toLowerCase(), name: sender.name }
      : undefined;
  if (pec?.sender === undefined || pec.sender === claimed?.address) return claimed;
  if (!isMailbox(pec.sender)) return undefined;
  return { address: pec.sender, name: '' };
}

const parse = (bytes: Buffer): Promise<ParsedMail> =>
  simpleParser(bytes, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    keepCidLinks: true,
    // A message inside is one, also where it is to be shown inline.
    ignoreEmbedded: true,
  });

interface Unpacked {
  readonly told: Told[];
  readonly notes: string[];
  readonly files: MailFile[];
}

async function unpack(mail: ParsedMail, depth: number, into: Unpacked): Promise<void> {
  const outlook = outlookIn(mail);
  const own = withOutlook(toldBy(mail, depth > 0), outlook);
  const inner = mail.attachments.filter((one) => one.contentType === 'message/rfc822');
  const opened = depth < DEEPEST ? inner : [];
  // What was read whole is replaced by what is in it; the original has it anyway.
  const replaced = outlook.filter(({ message }) => !message.damaged).map(({ file }) => file);
  for (const file of mail.attachments)
    if (!opened.includes(file) && !replaced.includes(file))
      into.files.push(toFile(file, into.files.length + 1));
  for (const { message } of outlook) into.files.push(...filesInOutlook(message));
  const attached = outlook.flatMap(({ message }) => toldInOutlook(message));
  if ((opened.length === 0 && attached.length === 0) || into.told.length >= MOST_TOLD) {
    const { told, note } = inlineOf(own);
    into.told.push(told);
    into.notes.push(note);
    return;
  }
  into.notes.push(own.text || own.html);
  into.told.push(...attached.slice(0, MOST_TOLD - into.told.length));
  for (const one of opened) {
    if (into.told.length >= MOST_TOLD) into.files.push(toFile(one, into.files.length + 1));
    else await unpack(await parse(one.content), depth + 1, into);
  }
}

const toldBy = (mail: ParsedMail, forwarded: boolean): Told => ({
  from: forwarded ? mail.from?.text : undefined,
  subject: mail.subject ?? '',
  date: forwarded ? mail.date?.toISOString() : undefined,
  text: (mail.text ?? '').trim(),
  html: mail.html ? htmlText(mail.html).trim() : '',
  own: mail.html && !forwarded ? htmlText(withoutQuotations(mail.html)).trim() : '',
});

/** The message forwarded inside the text, as deep as it goes; what stood above it are notes. */
function inlineOf(own: Told): { told: Told; note: string } {
  const notes: string[] = [];
  let told = own;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const block = forwardedBlock(told.text || told.html);
    if (!block) break;
    notes.push(block.before);
    const { from, subject, date, body } = block;
    const html = told.html && (forwardedBlock(told.html)?.body ?? told.html);
    told = { from, subject, date, text: told.text ? body : '', html, own: '' };
  }
  return { told, note: notes.filter((note) => note !== '').join('\n\n') };
}

function toFile({ filename, contentType, content }: Attachment, number: number): MailFile {
  return { name: filename ?? `allegato-${number}`, mediaType: contentType, content };
}
