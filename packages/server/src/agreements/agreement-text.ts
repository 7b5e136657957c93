import { createHash } from 'node:crypto';
import type { AgreementDocument } from '@staffetta/contract';
import { canonicalBytes } from '@staffetta/journal';
import type { AgreementRow, AnnexRow, PartyRow } from './agreements.store.ts';

type DocumentText = AgreementDocument['text'];

/** What of an agreement is its text. */
export type SignedText = Pick<
  AgreementRow,
  'number' | 'title' | 'from_day' | 'to_day' | 'clauses'
> & { readonly parties: readonly Pick<PartyRow, 'orgUid' | 'orgName' | 'side' | 'particulars'>[] };

/** The text that the parties sign, as data: without their names, which may change; the code is the organisation. */
export const textOf = (row: SignedText, annexes: readonly AnnexRow[]): DocumentText => ({
  number: row.number,
  title: row.title,
  from: row.from_day,
  to: row.to_day,
  zone: 'Europe/Rome',
  clauses: row.clauses,
  parties: row.parties.map(({ orgUid, orgName, side, particulars }) => ({
    organisation: orgUid,
    name: orgName,
    side,
    // Left out where nothing was said: what was signed before this could be said keeps its hash.
    ...(Object.keys(particulars).length > 0 ? { particulars } : {}),
  })),
  annexes: annexes.map(({ title, file, sha256 }) => ({
    title,
    ...(file ? { file } : {}),
    ...(sha256 ? { sha256 } : {}),
  })),
});

/** Fifty annexes with long titles fit. */
const bounds = { depth: 12, bytes: 256 * 1024 };

/** SHA-256 of the canonical text (RFC 8785), in hexadecimal. */
export function textHash(row: SignedText, annexes: readonly AnnexRow[]): string {
  const { parties, ...text } = textOf(row, annexes);
  const named = parties.map(({ name: _, ...party }) => party);
  return createHash('sha256')
    .update(canonicalBytes({ ...text, parties: named }, bounds))
    .digest('hex');
}
