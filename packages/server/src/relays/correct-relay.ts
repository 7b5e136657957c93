import type { Indicator, InputOf, operations, RelayView, UndoReason } from '@staffetta/contract';
import { confirmedIndicators, correctTree } from '../derivatives/index.ts';
import type { Disclosed } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { safeText } from '../reports/index.ts';
import type { Assessment } from './assess.ts';
import { safely } from './original.ts';
import { assessOwn, requireOwnRelay, requireState, takeVersion } from './own-relay.ts';
import { noteCrossing, noteOwn } from './relay-acts.ts';
import { type OwnRelay, setCorrection } from './relays.store.ts';
import { indicatorKey } from './sanitise/identifier.ts';
import { showRelay } from './show-relay.ts';

type Given = InputOf<typeof operations.relays.correct>['body'];

/**
 * Corrects a released relay. Indicators that no longer stand are taken back everywhere at once, by one person: what
 * blocks somebody wrongly cannot wait. A new title or text waits for the second person.
 */
export async function correctRelay(
  work: ActorWork,
  uid: string,
  read: number,
  given: Given,
): Promise<Disclosed<RelayView>> {
  const relay = await requireOwnRelay(work, uid);
  requireState(relay, 'released');
  const { withdrawIndicators: struck = [], reason } = given;
  const note = given.note === undefined ? undefined : safeText('/note', given.note);
  const written = safely(given);
  const title = written.title ?? relay.title;
  const body = written.text ?? relay.body;
  const newText = title !== relay.title || body !== relay.body;
  if (!newText && struck.length === 0)
    throw refuseField('', { it: 'niente cambia', en: 'nothing changes' });
  if (newText && relay.mode === 'unchanged') throw refuse('wrong_state');
  const version = await takeVersion(work, relay, read);
  if (newText)
    await setCorrection(work, relay.item_id, {
      title,
      body,
      reason,
      note: note ?? null,
      proposedBy: work.actor.personName,
      authorId: work.actor.personId,
      proposedAt: work.at,
    });
  if (struck.length > 0) {
    await requireShared(work, relay, struck);
    await correctTree(work, relay.item_id, { reason, note, struck, newText: false });
    const facts = { reason, struck: struck.length, newText: false };
    await noteCorrected(work, relay, version + 1, await assessOwn(work, relay), facts);
  }
  return showRelay(work, uid);
}

/** Only what the relay had shared can be taken back. Throws `invalid_input`. */
async function requireShared(work: ActorWork, relay: OwnRelay, struck: readonly Indicator[]) {
  const shared = new Set((await confirmedIndicators(work, relay.item_id)).map(keyOf));
  if (struck.some((one) => !shared.has(keyOf(one))))
    throw refuseField('/withdrawIndicators', { it: 'mai condiviso', en: 'was never shared' });
}

const keyOf = ({ kind, value }: Indicator) => indicatorKey(kind, value);

/** Writes a correction down where the relay itself was written down. */
export async function noteCorrected(
  work: ActorWork,
  relay: OwnRelay,
  version: number,
  { places }: Pick<Assessment, 'places'>,
  facts: { readonly reason: UndoReason; readonly struck: number; readonly newText: boolean },
) {
  const subject = { kind: 'relay', id: relay.item_uid, version } as const;
  await noteOwn(work, 'item.corrected', subject, facts);
  const crossed = places.flatMap(({ agreementId }) => agreementId ?? []);
  await noteCrossing(work, 'item.corrected', subject, [...new Set(crossed)], facts);
}
