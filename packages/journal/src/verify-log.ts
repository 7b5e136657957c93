import type { SignedCheckpoint } from './checkpoint.ts';
import type { Header } from './export-format.ts';
import { type Finding, Findings } from './finding.ts';
import { sha256 } from './hash.ts';
import { asEntry, asSignedCheckpoint, parseMembers } from './parse-line.ts';
import { type Line, readLinesToLast } from './read-lines.ts';
import { verifyCheckpoint } from './verify-checkpoint.ts';
import { EntryCheck } from './verify-entry.ts';
import { type Start, verifyHeader } from './verify-header.ts';

export interface VerifyOptions {
  /** Ids of the keys one of which must have signed. Without any, the reader must compare the key. */
  readonly keys?: readonly string[];
  /** How many findings to keep. */
  readonly limit?: number;
}

/** What was found out about a file. */
export interface Verdict {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** How many more there are. */
  readonly more: number;
  /** Absent when it does not hold. */
  readonly header?: Header;
  /** How many entries were read, and how many of them were erased. */
  readonly entries: number;
  readonly erased: number;
  /** Absent when there is none that can be read. */
  readonly signed?: SignedCheckpoint;
  /** Is the signature right for the key that the file names? */
  readonly signatureHolds: boolean;
}

/**
 * Verifies an export from its bytes alone: no network, no server, one line in memory at a time. Every byte
 * counts, and what is wrong is named by the entry it stands in.
 *
 * What it cannot know: whether the signing key is the right one (give it in `keys`), and whether the log
 * went on after the export (compare with a second copy: `compareLogs`).
 *
 * @param source the bytes of the file
 * @see export-format.ts for the format
 */
export async function verifyLog(
  source: AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const file = new FileCheck(options);
  for await (const { line, last } of readLinesToLast(source)) {
    if (!file.take(line, last)) break;
  }
  return file.verdict();
}

class FileCheck {
  readonly #findings: Findings;
  readonly #keys: readonly string[];
  #headerHash = sha256();
  #start: Start | undefined;
  #entries: EntryCheck;
  #signed: SignedCheckpoint | undefined;
  #signatureHolds = false;
  #state: 'header' | 'entries' | 'after' | 'stopped' = 'header';

  constructor({ keys = [], limit = 50 }: VerifyOptions) {
    this.#findings = new Findings(limit);
    this.#keys = keys;
    this.#entries = new EntryCheck(undefined, this.#findings);
  }

  /** @returns false when nothing more can be learnt from the file */
  take(line: Line, last: boolean): boolean {
    if (this.#state === 'header') return this.#takeHeader(line);
    if (this.#state === 'entries') {
      this.#takeLine(line, last);
      return true;
    }
    this.#findings.add({
      code: 'checkpoint.followed',
      place: { part: 'checkpoint', line: line.number },
    });
    this.#state = 'stopped';
    return false;
  }

  #takeHeader(line: Line): boolean {
    const start = verifyHeader(line, this.#findings);
    this.#state = start === 'stop' ? 'stopped' : 'entries';
    if (start === 'stop') return false;
    this.#headerHash = sha256(line.bytes);
    this.#start = start;
    this.#entries = new EntryCheck(start, this.#findings);
    return true;
  }

  #takeLine(line: Line, last: boolean): void {
    const members = line.whole ? parseMembers(line.bytes) : undefined;
    const entry = members && asEntry(members);
    if (entry !== undefined) {
      this.#entries.entry(entry, line.number);
      return;
    }
    const signed = members && asSignedCheckpoint(members);
    if (signed !== undefined) {
      this.#takeCheckpoint(signed, line.number);
    } else if (this.#isCheckpointsPlace(last)) {
      this.#state = 'after';
      this.#addMissing(line.number);
      this.#findings.add({
        code: 'checkpoint.unreadable',
        place: { part: 'checkpoint', line: line.number },
      });
    } else {
      this.#entries.unreadable(line.number);
    }
  }

  #takeCheckpoint(signed: SignedCheckpoint, line: number): void {
    this.#state = 'after';
    this.#signed = signed;
    this.#addMissing(line);
    this.#signatureHolds = verifyCheckpoint(
      signed,
      line,
      {
        start: this.#start,
        headerHash: this.#headerHash,
        entries: this.#entries,
        keys: this.#keys,
      },
      this.#findings,
    );
  }

  /** A line that cannot be read is an entry while entries are still to come, as far as that is known. */
  #isCheckpointsPlace(last: boolean): boolean {
    return this.#start === undefined ? last : this.#entries.expected > this.#start.header.to;
  }

  /** @param line the line that stands where the first missing entry should */
  #addMissing(line: number): void {
    if (this.#start === undefined) return;
    const { from, to } = this.#start.header;
    const { highest, expected } = this.#entries;
    // With as many lines as there should be, none is missing: an altered number was reported already.
    const allLines = line - 2 >= to - from + 1;
    if (allLines || highest >= to || expected > to) return;
    this.#findings.add({
      code: 'entry.missing',
      place: { part: 'entry', n: expected, line },
      number: to,
    });
  }

  verdict(): Verdict {
    if (this.#state === 'header') {
      this.#findings.add({ code: 'file.empty', place: { part: 'header', line: 1 } });
    }
    if (this.#state === 'entries') {
      const next = this.#entries.entries + 2;
      this.#addMissing(next);
      this.#findings.add({
        code: 'checkpoint.missing',
        place: { part: 'checkpoint', line: null },
      });
    }
    return {
      ok: this.#findings.none,
      findings: this.#findings.kept,
      more: this.#findings.more,
      ...(this.#start && { header: this.#start.header }),
      entries: this.#entries.entries,
      erased: this.#entries.erased,
      ...(this.#signed && { signed: this.#signed }),
      signatureHolds: this.#signatureHolds,
    };
  }
}
