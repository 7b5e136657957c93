import { FIRST_LINK, FORMAT, type Header, linkOf, sumBefore } from './export-format.ts';
import type { Findings } from './finding.ts';
import { firstChain } from './leaf.ts';
import type { LogSum } from './log-sum.ts';
import { asEntry, asHeader, parseMembers } from './parse-line.ts';
import type { Line } from './read-lines.ts';

/** A header that holds, with what the checks of the entries start from. */
export interface Start {
  readonly header: Header;
  /** The log before the first entry. */
  readonly sum: LogSum;
}

const PLACE = { part: 'header', line: 1 } as const;

/**
 * Checks the first line.
 *
 * @returns the start; `undefined` when the header does not hold but entries may follow; `stop` when this is
 *   no export at all
 */
export function verifyHeader(line: Line, findings: Findings): Start | undefined | 'stop' {
  const members = line.whole ? parseMembers(line.bytes) : undefined;
  const header = members && asHeader(members);
  if (header === undefined) {
    if (looksLikeHeader(line.bytes)) {
      findings.add({ code: 'header.altered', place: PLACE });
      return undefined;
    }
    findings.add({ code: 'header.missing', place: PLACE });
    return members && asEntry(members) ? undefined : 'stop';
  }
  if (linkOf(FIRST_LINK, header).toString('hex') !== header.link) {
    findings.add({ code: 'header.altered', place: PLACE });
    return undefined;
  }
  const start = startOf(header);
  if (start === undefined) findings.add({ code: 'header.start', place: PLACE });
  return start;
}

function startOf(header: Header): Start | undefined {
  const sum = sumBefore(header);
  if (sum === undefined) return undefined;
  if (header.from === 1 && !sum.chain.equals(firstChain(header.log.id))) return undefined;
  return { header, sum };
}

/** Two marks far apart, so that one damaged byte cannot make a log look like something else. */
function looksLikeHeader(bytes: Buffer): boolean {
  return bytes.includes('{"before":{"chain":"') || bytes.includes(FORMAT);
}
