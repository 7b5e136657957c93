/** A message that stands inside the text of another. */
export interface ForwardedBlock {
  /** What the forwarder wrote above it. */
  readonly before: string;
  readonly from: string;
  readonly subject: string;
  readonly date: string | undefined;
  readonly body: string;
}

/** Names of header lines as mail programs write them above what is forwarded, Italian and English. */
const headers = new Map<string, 'from' | 'subject' | 'date' | 'other'>([
  ...(['da', 'from', 'mittente'] as const).map((name) => [name, 'from'] as const),
  ...(['oggetto', 'subject'] as const).map((name) => [name, 'subject'] as const),
  ...(['data', 'date', 'inviato', 'inviato il', 'sent'] as const).map(
    (name) => [name, 'date'] as const,
  ),
  ...(
    'a,to,cc,ccn,bcc,per conto di,reply-to,rispondi a,rispondi-a,destinatario,priorità,importance,importanza'.split(
      ',',
    ) as string[]
  ).map((name) => [name, 'other'] as const),
]);

/** Above the header lines: Gmail, Thunderbird, Outlook, Apple Mail, Roundcube. At most one before them is cut off. */
const MARKERS = [
  'forwarded message',
  'messaggio inoltrato',
  'messaggio originale',
  'original message',
  'begin forwarded message',
  'inizio messaggio inoltrato',
];
/** A line of a header block is short, and so is a marker; longer lines are text. */
const LONGEST_LINE = 1000;
/** Blank lines between header lines, as some programs make of HTML. */
const MOST_BLANK = 1;

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the first message forwarded inline: at least From and Subject, one under the other. Undefined where there is
 * none. A reply's quotation has no such lines and stays where it is.
 */
export function forwardedBlock(text: string): ForwardedBlock | undefined {
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at++) {
    if (headerOf(lines[at]!.text) === undefined) continue;
    const block = readHeaders(lines, at);
    if (block.from !== undefined && block.subject !== undefined) {
      const quoted = /^\s{0,3}>/.test(text.slice(lines[at]!.start, lines[at]!.end));
      const body = text.slice(lines[block.next]?.start ?? text.length);
      return {
        before: text.slice(0, beginning(lines, at)).trim(),
        from: block.from,
        subject: block.subject,
        date: block.date,
        body: (quoted ? unquoted(body) : body).trim(),
      };
    }
    at = block.next - 1;
  }
  return undefined;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ text: plain(text.slice(start, Math.min(end, start + LONGEST_LINE))), start, end });
    start = end + 1;
  }
  return lines;
}

/** Without the quotation's marks and the asterisks of bold type. */
const plain = (line: string): string =>
  line
    .replace(/^[\s>]*/, '')
    .replaceAll('*', '')
    .trim();

function headerOf(line: string) {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 20) return undefined;
  const kind = headers.get(line.slice(0, colon).trim().toLowerCase());
  return kind && { kind, value: line.slice(colon + 1).trim() };
}

function readHeaders(lines: readonly Line[], first: number) {
  const found: { from?: string; subject?: string; date?: string } = {};
  let next = first;
  let blank = 0;
  for (let at = first; at < lines.length && blank <= MOST_BLANK; at++) {
    const line = lines[at]!.text;
    const header = headerOf(line);
    if (header) {
      if (header.kind !== 'other') found[header.kind] ??= header.value;
      next = at + 1;
      blank = 0;
    } else if (line === '') blank += 1;
    else break;
  }
  return {
    from: found.from,
    subject: found.subject,
    date: found.date,
    next: Math.max(next, first + 1),
  };
}

/** Where the block begins: at its marker or rule, if one stands right above. */
function beginning(lines: readonly Line[], first: number): number {
  let above = first - 1;
  while (above >= 0 && above >= first - 2 && lines[above]!.text === '') above -= 1;
  const text = lines[above]?.text.toLowerCase() ?? '';
  const words = text
    .replaceAll(/[-_=:]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const marks = MARKERS.includes(words) || /^[-_=]{5,}$/.test(text);
  return marks ? lines[above]!.start : lines[first]!.start;
}

const unquoted = (text: string): string => text.replaceAll(/^[ \t]{0,3}>[ ]?/gm, '');
