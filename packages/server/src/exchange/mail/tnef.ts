import { ByteReader } from './byte-reader.ts';
import { type MapiProperty, readMapiProperties } from './mapi-properties.ts';
import type { MailFile } from './told.ts';

/** What Outlook wraps as `winmail.dat` (MS-OXTNEF): the message, its files, and messages attached to it. */
export interface TnefMessage {
  readonly subject: string;
  readonly from: string | undefined;
  readonly text: string;
  readonly html: string;
  readonly files: readonly MailFile[];
  readonly messages: readonly TnefMessage[];
  /** Not all could be read: it ends too early, or it is damaged. */
  readonly damaged: boolean;
}

const SIGNATURE = 0x223e9f78;
/** Attributes by the low half of their id (MS-OXTNEF, 2.1.3.2). */
const SUBJECT = 0x8004;
const BODY = 0x800c;
const ATTACH_DATA = 0x800f;
const ATTACH_TITLE = 0x8010;
const ATTACH_START = 0x9002;
const MESSAGE_PROPERTIES = 0x9003;
const ATTACH_PROPERTIES = 0x9005;
const CODEPAGE = 0x9007;

const MOST_ATTRIBUTES = 2_000;
const MOST_FILES = 100;
const DEEPEST = 3;

interface Part {
  title: string;
  data: Uint8Array | undefined;
  properties: readonly MapiProperty[];
}

/** Reads it; undefined where it is none. Takes memory and time in proportion to the bytes, whatever they say. */
export function readTnef(bytes: Uint8Array, depth = 0): TnefMessage | undefined {
  const reader = new ByteReader(bytes);
  if (bytes.length < 6 || reader.u32() !== SIGNATURE) return undefined;
  reader.skip(2);
  const found = { subject: '', body: '', codepage: 'windows-1252' };
  let properties: readonly MapiProperty[] = [];
  const parts: Part[] = [];
  const damaged = eachAttribute(reader, (id, data) => {
    const part = parts.at(-1);
    if (id === CODEPAGE) found.codepage = charsetOf(data);
    else if (id === SUBJECT) found.subject = decode(data, found.codepage);
    else if (id === BODY) found.body = decode(data, found.codepage);
    else if (id === MESSAGE_PROPERTIES) properties = readMapiProperties(data, found.codepage);
    else if (id === ATTACH_START && parts.length < MOST_FILES)
      parts.push({ title: '', data: undefined, properties: [] });
    else if (!part) return;
    else if (id === ATTACH_TITLE) part.title = decode(data, found.codepage);
    else if (id === ATTACH_DATA) part.data = data;
    else if (id === ATTACH_PROPERTIES) part.properties = readMapiProperties(data, found.codepage);
  });
  const text = (id: number) => properties.find((one) => one.id === id)?.text ?? '';
  return {
    subject: text(0x0037) || found.subject,
    from: [text(0x0c1a), text(0x0c1f)].filter((word) => word !== '').join(' ') || undefined,
    text: text(0x1000) || found.body,
    html: text(0x1013),
    ...partsOf(parts, depth),
    damaged,
  };
}

/** True where it ended in the middle of one. */
function eachAttribute(reader: ByteReader, take: (id: number, data: Uint8Array) => void): boolean {
  try {
    for (let n = 0; n < MOST_ATTRIBUTES && !reader.atEnd; n++) {
      reader.skip(1);
      const id = reader.u32() & 0xffff;
      const data = reader.bytes(reader.u32());
      take(id, data);
      // The checksum tells of damage that the lengths tell of already.
      reader.skip(2);
    }
    return !reader.atEnd;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return true;
  }
}

function partsOf(parts: readonly Part[], depth: number): Pick<TnefMessage, 'files' | 'messages'> {
  const files: MailFile[] = [];
  const messages: TnefMessage[] = [];
  for (const { title, data, properties } of parts) {
    const property = (id: number) => properties.find((one) => one.id === id);
    const content = data ?? property(0x3701)?.bytes;
    if (!content) continue;
    const name = property(0x3707)?.text || title || `allegato-${files.length + 1}`;
    const inner = depth < DEEPEST ? embedded(content, depth) : undefined;
    if (inner) messages.push(inner);
    else
      files.push({
        name,
        mediaType: property(0x370e)?.text || 'application/octet-stream',
        content,
      });
  }
  return { files, messages };
}

/** A message attached in Outlook is TNEF again, behind the 16 bytes of its interface's id. */
const embedded = (content: Uint8Array, depth: number): TnefMessage | undefined =>
  readTnef(content, depth + 1) ?? readTnef(content.subarray(16), depth + 1);

/** `windows-125x` by the number of the code page. */
function charsetOf(data: Uint8Array): string {
  const number = data.length >= 4 ? new ByteReader(data).u32() : 0;
  return number >= 1250 && number <= 1258 ? `windows-${number}` : 'windows-1252';
}

const decode = (data: Uint8Array, charset: string): string =>
  new TextDecoder(charset).decode(data).replace(/\0+$/, '');
