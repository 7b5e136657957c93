import type { KeyObject } from 'node:crypto';
import { canonicalText } from './canonical.ts';
import { signCheckpoint } from './checkpoint.ts';
import { JournalError } from './error.ts';
import {
  type EntryLine,
  FIRST_LINK,
  FORMAT,
  LINE_BOUNDS,
  type LogOwner,
  linkOf,
  type Members,
  type Named,
} from './export-format.ts';
import { type Hash, sha256 } from './hash.ts';
import { LogSum } from './log-sum.ts';
import { parseMembers } from './parse-line.ts';

/** An entry as the store holds it. `payload` is the canonical text; with the salt it is null once erased. */
export interface StoredEntry {
  readonly n: number;
  /** When it entered the log (its position), RFC 3339 with six decimals. */
  readonly at: string;
  readonly leaf: Hash;
  readonly salt: Buffer | null;
  readonly payload: string | null;
}

export interface ExportRequest {
  readonly log: LogOwner;
  readonly installation: Named;
  /** First and last number to export; `to` is `from - 1` for an empty log. */
  readonly from: number;
  readonly to: number;
  /** The log up to entry `from - 1`, as `sumOf` makes it; left out when the export begins with entry 1. */
  readonly before?: LogSum;
  /** The instant of the export. */
  readonly at: string;
}

/**
 * The lines of an export, each with its end of line, ready to be written to a file.
 *
 * What the store holds is written as it is, also where it no longer fits together: a log that somebody
 * changed in the database must be exported, so that `verifyLog` can say where, and not repaired on the way.
 *
 * @param entries `from` to `to` in order, without gaps
 * @param key the installation's private Ed25519 key
 * @throws JournalError `export.order` when the store gives other numbers than were asked for
 * @see docs/log-format.md
 */
export async function* exportLog(
  request: ExportRequest,
  entries: AsyncIterable<StoredEntry> | Iterable<StoredEntry>,
  key: KeyObject,
): AsyncGenerator<string, void, undefined> {
  const { log, installation, from, to, at } = request;
  const sum = request.before?.copy() ?? LogSum.empty(log.id);
  if (sum.size !== from - 1) refuseOrder(`the sum before is of ${sum.size} entries`);
  const before = { chain: hex(sum.chain), tree: sum.peaks.map(hex) };
  const header = { format: FORMAT, log, installation, from, to, before, exported: at };
  let link = linkOf(FIRST_LINK, header);
  const headerLine = canonicalText({ ...header, link: hex(link) }, LINE_BOUNDS);
  yield `${headerLine}\n`;

  for await (const entry of entries) {
    if (entry.n !== sum.size + 1) refuseOrder(`after ${sum.size} comes ${entry.n}`);
    sum.push(entry.leaf);
    const line = lineOf(entry, sum.chain);
    link = linkOf(link, line);
    yield `${canonicalText({ ...line, link: hex(link) }, LINE_BOUNDS)}\n`;
  }
  if (sum.size !== to) refuseOrder(`the last is ${sum.size}`);

  const checkpoint = {
    log: log.id,
    size: to,
    root: hex(sum.root()),
    chain: hex(sum.chain),
    header: hex(sha256(Buffer.from(headerLine, 'utf8'))),
    link: hex(link),
    at,
  };
  yield `${canonicalText(signCheckpoint(checkpoint, key), LINE_BOUNDS)}\n`;
}

function lineOf(entry: StoredEntry, chain: Hash): Omit<EntryLine, 'link'> {
  return {
    n: entry.n,
    at: entry.at,
    leaf: hex(entry.leaf),
    salt: entry.salt?.toString('base64url') ?? null,
    payload: entry.payload === null ? null : payloadOf(entry.payload),
    chain: hex(chain),
  };
}

/**
 * A payload that somebody spoilt in the store must not be able to stop the export: it is quoted as text,
 * does not give its leaf, and so the verifier names the entry.
 */
function payloadOf(text: string): Members {
  return (
    parseMembers(Buffer.from(text, 'utf8')) ?? { unreadable: text.slice(0, 1000).toWellFormed() }
  );
}

function refuseOrder(why: string): never {
  throw new JournalError('export.order', why);
}

function hex(hash: Hash): string {
  return hash.toString('hex');
}
