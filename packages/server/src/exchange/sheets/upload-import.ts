import { createHash } from 'node:crypto';
import type { Import } from '@staffetta/contract';
import type { Staged } from '../../api/implement.ts';
import type { ActorWork } from '../../identity/actor.ts';
import { refuse } from '../../platform/errors.ts';
import { toImport } from './import-view.ts';
import { importsHeld, insertImport } from './imports.store.ts';
import type { Table } from './reading/headings.ts';
import { LARGEST_SHEET, readSheet } from './reading/read-sheet.ts';

/** Sheets that one hub may have lying about; older ones are discarded by hand or by time. */
const MOST_SHEETS = 50;

export interface StagedSheet extends Staged {
  readonly table: Table;
}

/** Takes a sheet in, into memory within its bound, and reads it. Throws `too_large`, `invalid_input`. */
export async function stageSheet(content: AsyncIterable<Uint8Array>): Promise<StagedSheet> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of content) {
      size += piece.length;
      if (size > LARGEST_SHEET) throw refuse('too_large');
      pieces.push(piece);
    }
  } catch (cause) {
    // A line that goes dead is the sender's fault, not ours.
    throw size > LARGEST_SHEET ? cause : refuse('invalid_input');
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  return { table: await readSheet(bytes), fingerprint, discard: async () => {} };
}

/** Keeps what was read. Throws `too_many_requests` where too many sheets lie about. */
export async function keepSheet(
  work: ActorWork,
  name: string,
  { table }: StagedSheet,
): Promise<Import> {
  if ((await importsHeld(work)) >= MOST_SHEETS)
    throw refuse('too_many_requests', { retryAfter: 3600 });
  // The role that alerts reach: a sheet without a column of roles makes no firm that hears nothing.
  const defaults = { kind: 'member', mandate: 'ask', contactRole: 'security' } as const;
  return toImport(await insertImport(work, { name: safeName(name), table, defaults }));
}

/** Without what could turn a name around. */
const safeName = (name: string) =>
  name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .slice(-255)
    .trim() || '?';
