import type { RelayView } from '@staffetta/contract';
import { admitOne, type Disclosed, reshape } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { checkText } from './assess.ts';
import { assessOwn, requireOwnRelay } from './own-relay.ts';
import { confirmedIn } from './parents.store.ts';
import { type Beside, toTombstone, toView, toWork } from './relay-view.ts';
import { findRelay, type RelayRow } from './relays.store.ts';
import { lastNotice } from './undo.store.ts';
import { toNotice } from './undo-notice.ts';

/** A relay as the reader may see it; for the relaying organisation, with how it was made. */
export async function showRelay(work: ActorWork, uid: string): Promise<Disclosed<RelayView>> {
  const row = await findRelay(work, uid);
  const beside = row ? await besideOf(work, row) : nothing;
  const view = await admitOne(work, row, {
    whole: (one: RelayRow, { own }): RelayView => toView(one, own, beside),
    tombstone: (one: RelayRow, { own }): RelayView => toTombstone(one, own, beside),
  });
  return view.value.own && view.value.text !== undefined ? withWork(work, view) : view;
}

const nothing: Beside = { indicators: [], notice: undefined };

async function besideOf(work: ActorWork, row: RelayRow): Promise<Beside> {
  const notice = await lastNotice(work, row.item_id);
  const indicators = await confirmedIn(work, [row.item_id]);
  return {
    indicators: indicators.map(({ kind, value }) => ({ kind, value })),
    notice: notice && toNotice(notice),
  };
}

async function withWork(
  work: ActorWork,
  view: Disclosed<RelayView>,
): Promise<Disclosed<RelayView>> {
  const relay = await requireOwnRelay(work, view.value.uid);
  const assessed = await assessOwn(work, relay);
  const { correction } = relay;
  const corrected =
    correction &&
    (await checkText(work, assessed, { title: correction.title, text: correction.body }));
  return reshape(view, (own) => ({
    ...own,
    work: toWork(relay, assessed, corrected ?? undefined),
  }));
}
