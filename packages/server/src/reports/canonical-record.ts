import { createHash } from 'node:crypto';
import { canonicalText } from '@staffetta/journal';
import type { ReportRow } from './report.ts';

/** Larger than any report: text of 50,000 characters, fifty attachments. */
const BOUNDS = { depth: 8, bytes: 1024 * 1024 };

/** The record as it was submitted: what the receipt's hash is made over, so that both sides hold the same. */
export interface Submitted {
  readonly at: string;
  readonly senderUid: string;
  readonly recipientUid: string;
}

/**
 * Canonical JSON (RFC 8785) of a report's content. The firm it concerns is not in it: the recipient may not
 * know its name, and still must be able to compute the hash.
 */
export function canonicalRecord(
  row: ReportRow,
  { at, senderUid, recipientUid }: Submitted,
): string {
  const given = {
    v: 1,
    uid: row.item_uid,
    at,
    sender: senderUid,
    recipient: recipientUid,
    onBehalf: row.on_behalf_of !== null,
    face: row.face,
    fact: row.fact,
    title: row.title,
    text: row.body,
    tlp: row.tlp,
    pap: row.pap,
    personalData: row.personal_data,
    mayBeOffence: row.may_be_offence,
    actFiled: row.act_filed,
    disruption: row.disruption,
    knownSince: row.known_since,
    classification: row.classification,
    relayPolicy: row.relay_policy,
    passUp: row.pass_up,
    attachments: row.files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  };
  return canonicalText(given, BOUNDS);
}

/** SHA-256 of a canonical record. */
export const hashRecord = (canonical: string): Buffer =>
  createHash('sha256').update(canonical, 'utf8').digest();
