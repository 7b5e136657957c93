/** Header fields by programs for programs: numbers of messages, of servers, of signatures (RFC 5322 3.6.4, RFC 6376). */
const BY_PROGRAMS =
  /^(?:(?:resent-|original-)?message-id|in-reply-to|references|received(?:-spf)?|return-path|(?:x-google-)?dkim-signature|authentication-results|arc-[\w-]+|content-id|thread-index|list-[\w-]+|feedback-id|x-[\w-]+)[ \t]*:/i;
/** What stands between the parts of a message is announced in its head (RFC 2046 5.1.1). */
const ANNOUNCED = /boundary[ \t]*=[ \t]*(?:"([^"]{1,70})"|([^\s;]{1,70}))/gi;
/** A line may come in pieces. One longer than this is no header's: it is given on in parts that overlap by a card. */
const LONGEST_LINE = 64 * 1024;
const OVERLAP = 128;
const MOST_BOUNDARIES = 1000;

/**
 * The lines of a message that somebody may have written, without those that only programs write: their long numbers
 * look like cards by chance, and a mail is not refused by chance. What people read (subject, names, text, files) stays.
 */
export class SaidLines {
  #rest = '';
  #leavingOut = false;
  readonly #between = new Set<string>();

  /** The whole lines that another piece completes. */
  add(piece: string): string {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    while (this.#rest.length > LONGEST_LINE) {
      lines.push(this.#rest.slice(0, LONGEST_LINE));
      this.#rest = this.#rest.slice(LONGEST_LINE - OVERLAP);
    }
    return this.#said(lines);
  }

  /** What remained without an end of line. */
  end(): string {
    const last = this.#said([this.#rest]);
    this.#rest = '';
    return last;
  }

  #said(lines: readonly string[]): string {
    const kept = lines.filter((line) => this.#isSaid(line.trimEnd()));
    return kept.map((line) => `${line.replace(ANNOUNCED, 'boundary')}\n`).join('');
  }

  #isSaid(line: string): boolean {
    const folded = this.#leavingOut && /^[ \t]+\S/.test(line);
    this.#leavingOut = folded || BY_PROGRAMS.test(line);
    for (const [, quoted, plain] of line.matchAll(ANNOUNCED))
      if (this.#between.size < MOST_BOUNDARIES) this.#between.add(quoted ?? plain!);
    const between = line.startsWith('--') && this.#between.has(line.slice(2).replace(/--$/, ''));
    return !this.#leavingOut && !between;
  }
}

/** The same of a text that lies whole. */
export function saidIn(message: string): string {
  const lines = new SaidLines();
  return lines.add(message) + lines.end();
}
