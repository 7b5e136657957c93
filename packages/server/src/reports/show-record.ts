import type { OutputOf, operations } from '@staffetta/contract';
import { admitOne, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { canonicalRecord, hashRecord } from './canonical-record.ts';
import type { ReportRow } from './report.ts';
import { findReport } from './report-read.store.ts';

/**
 * The exact text behind the receipt, made again from what is kept: its hash is the one on the receipt, or it is
 * not given. Throws `not_found` for a draft, after a correction, and to the firm concerned, which does not know
 * the recipient's id.
 */
export async function showRecord(
  work: ActorWork,
  uid: string,
): Promise<Disclosed<OutputOf<typeof operations.reports.record>>> {
  const gone = () => {
    throw refuse('not_found');
  };
  const row = await admitOne(work, await findReport(work, uid), {
    whole: (found) => found,
    tombstone: gone,
  });
  return reshape(row, (found) => recordOf(found) ?? gone());
}

/** The canonical text and its hash; undefined where it can no longer be made, or not for this reader. */
export function recordOf(row: ReportRow): { canonical: string; sha256: string } | undefined {
  const { sender_uid: senderUid, recipient_uid: recipientUid, submitted_at: at } = row;
  if (!senderUid || !recipientUid || !at || !row.receipt_hash) return undefined;
  const canonical = canonicalRecord(row, { at, senderUid, recipientUid });
  const hash = hashRecord(canonical);
  if (!hash.equals(row.receipt_hash)) return undefined;
  return { canonical, sha256: hash.toString('hex') };
}
