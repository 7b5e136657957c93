import type { UndoReason } from '@staffetta/contract';
import { notifyCorrection, notifyRecall } from '../deliveries/index.ts';
import { record } from '../journal/index.ts';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import {
  type Correction,
  copiesOfOthers,
  type Follow,
  type Recall,
  recallTree,
  strikeInTree,
} from './derivatives.store.ts';

type AnyWork = Work<ActorKeys>;

/**
 * Ends an item of the actor (or a report about it) and everything drawn from it, whoever made it: relays, relays of
 * relays, reports that pass it on. Every audience gets an entry, every reader a notice of what to undo, and those
 * whom alerts reached a mail, all in this transaction.
 */
export async function endTree(work: AnyWork, itemId: number, recall: Recall): Promise<void> {
  const rows = await recallTree(work, itemId, recall);
  enterFollowed(work, rows, 'recall');
  await noteForOwners(work, itemId, rows, { act: 'item.recalled', reason: recall.reason });
  await notifyRecall(work, itemsOf(rows));
}

/** The same for a correction: copies that had shared an indicator that no longer stands are corrected with it. */
export async function correctTree(
  work: AnyWork,
  itemId: number,
  correction: Correction,
): Promise<void> {
  const rows = await strikeInTree(work, itemId, correction);
  enterFollowed(work, rows, 'replace');
  await noteForOwners(work, itemId, rows, { act: 'item.corrected', reason: correction.reason });
  await notifyCorrection(work, itemsOf(rows));
}

const itemsOf = (rows: readonly Follow[]): number[] => [...new Set(rows.map((row) => row.item_id))];

/**
 * The journal of whoever drew something from it says that its copy was ended or corrected from further up, and not by
 * whom: who wrote what is at the top may be unknown to who is at the bottom.
 */
async function noteForOwners(
  work: AnyWork,
  itemId: number,
  rows: readonly Follow[],
  {
    act,
    reason,
  }: { readonly act: 'item.recalled' | 'item.corrected'; readonly reason: UndoReason },
) {
  const copies = itemsOf(rows).filter((id) => id !== itemId);
  if (copies.length === 0) return;
  for (const { uid, kind, version, owner_org, owner_uid } of await copiesOfOthers(
    work,
    itemId,
    copies,
  )) {
    const subject = { kind, id: uid, version };
    const facts = { reason, byTheSource: true };
    await record(
      work,
      { act, actor: { org: owner_uid }, subject, facts },
      { organisations: [owner_org] },
    );
  }
}

/** Enters items anew wherever they had been shown. */
export function enterFollowed(
  work: AnyWork,
  rows: readonly Follow[],
  kind: 'show' | 'replace' | 'recall',
) {
  for (const row of rows)
    work.publish({
      audienceId: row.audience_id,
      itemId: row.item_id,
      version: row.version,
      kind,
      until: (row.until ?? undefined) as Micros | undefined,
    });
}
