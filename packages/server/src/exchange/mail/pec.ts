import { type Pec, type PecReceipt, pecReceipts } from '@staffetta/contract';
import type { Attachment, ParsedMail } from 'mailparser';
import { receivedField } from './received-field.ts';

/** A mail as certified mail (PEC, D.P.R. 68/2005; RFC 6109) wraps it. */
export interface PecEnvelope {
  readonly pec: Pec;
  /** The message inside; undefined in a receipt, which carries one of ours at most. */
  readonly message: Attachment | undefined;
}

/** A provider's certification data are a page long. */
const LONGEST_DATA = 64 * 1024;

/**
 * Reads the envelope of a PEC message, by the fields that providers write (RFC 6109, 2.1): `X-Ricevuta` a receipt,
 * `X-Trasporto: posta-certificata` a certified message, `errore` an ordinary one that came into a PEC mailbox. The
 * signature is not verified here: that a provider wrote these fields is believed only where a PEC mailbox is read, whose
 * own provider has checked them (3.3). Undefined where it is none.
 */
export function pecEnvelope(mail: ParsedMail): PecEnvelope | undefined {
  const receipt = receivedField(mail, 'x-ricevuta');
  if (receipt !== '') {
    const known = pecReceipts.find((one): one is PecReceipt => one === receipt);
    return { pec: { kind: 'receipt', ...(known && { receipt: known }) }, message: undefined };
  }
  const transport = receivedField(mail, 'x-trasporto');
  if (transport !== 'posta-certificata' && transport !== 'errore') return undefined;
  const message = insideOf(mail);
  if (transport === 'errore') return { pec: { kind: 'anomaly' }, message };
  const data = mail.attachments.find(({ filename }) => filename?.toLowerCase() === 'daticert.xml');
  return { pec: { kind: 'certified', ...certified(data?.content) }, message };
}

const insideOf = ({ attachments }: ParsedMail): Attachment | undefined => {
  const messages = attachments.filter(({ contentType }) => contentType === 'message/rfc822');
  return (
    messages.find(({ filename }) => filename?.toLowerCase() === 'postacert.eml') ?? messages[0]
  );
};

/** Sender, provider and number as the provider certifies them. */
function certified(content: Buffer | undefined): Omit<Pec, 'kind'> {
  if (!content) return {};
  const xml = content.subarray(0, LONGEST_DATA).toString('utf8');
  const sender = elementOf(xml, 'mittente')?.toLowerCase();
  const provider = elementOf(xml, 'gestore-emittente');
  const number = elementOf(xml, 'identificativo');
  return {
    ...(sender && /^[^\s<>@]{1,64}@[^\s<>@]{1,189}$/.test(sender) && { sender }),
    ...(provider && { provider }),
    ...(number && { number }),
  };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/**
 * Text of the first such element. Not an XML parser: providers write elements that are not well-formed (`<msgid><id@host>
 * </msgid>`), and what is wanted is plain text in known places.
 */
function elementOf(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`);
  if (start < 0) return undefined;
  const from = start + name.length + 2;
  const end = xml.indexOf(`</${name}>`, from);
  if (end < 0 || end - from > 254) return undefined;
  const text = xml
    .slice(from, end)
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (one) => entities[one]!);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them belongs into a name.
  return text.replaceAll(/[\u0000-\u001f\u007f]/g, ' ').trim() || undefined;
}
