import type {
  Indicator,
  MachineCheck,
  RelaySummary,
  RelayView,
  RelayWork,
  UndoNotice,
} from '@staffetta/contract';
import type { Assessment } from './assess.ts';
import type { Parent } from './parents.ts';
import type { OwnRelay, RelayRow } from './relays.store.ts';

/** What hangs on a relay and is read beside it. */
export interface Beside {
  readonly indicators: readonly Indicator[];
  readonly notice: UndoNotice | undefined;
}

/** What every reader of a relay gets; nothing here tells of parents or other recipients. */
export function toView(row: RelayRow, own: boolean, { indicators, notice }: Beside): RelayView {
  return {
    ...toHeader(row, own),
    pap: row.pap,
    title: row.title,
    text: row.body,
    ...(row.until ? { until: row.until } : {}),
    relayPolicy: row.relay_policy,
    origin: row.origin,
    indicators: [...indicators],
    ...(notice ? { notice } : {}),
  };
}

/** Only that it existed, how it ended and what to undo. */
export function toTombstone(row: RelayRow, own: boolean, { notice }: Beside): RelayView {
  return {
    ...toHeader(row, own),
    pap: row.pap,
    origin: [],
    indicators: [],
    ...(notice ? { notice } : {}),
  };
}

const toHeader = (row: RelayRow, own: boolean) => ({
  uid: row.item_uid,
  version: row.item_version,
  state: row.state,
  own,
  from: { uid: row.from_uid, name: row.from_name },
  tlp: row.tlp,
  createdAt: row.created_at,
  ...(row.released_at ? { releasedAt: row.released_at } : {}),
});

/** A line of a list. */
export const toSummary = (row: RelayRow & { to_undo: boolean }, own: boolean): RelaySummary => ({
  ...toHeader(row, own),
  ...(row.ending ? {} : { title: row.title }),
  toUndo: row.to_undo,
});

/** The relaying organisation's side. */
export function toWork(
  relay: OwnRelay,
  assessed: Assessment & { readonly parents: readonly Parent[] },
  correctionCheck: MachineCheck | undefined,
): RelayWork {
  const seen = new Map(assessed.parents.map(({ row }) => [row.item_uid, row]));
  return {
    parents: relay.parent_uids.map((uid) => {
      const row = seen.get(uid);
      if (!row) return { uid };
      return {
        uid,
        kind: row.item_kind,
        tlp: row.tlp,
        ...(row.ending ? {} : { title: row.title }),
      };
    }),
    mode: relay.mode,
    original: { title: relay.original_title, text: relay.original_body },
    findings: relay.findings,
    edits: relay.edits,
    check: assessed.check,
    targets: relay.targets,
    obstacles: assessed.obstacles.map(({ code, params }) => ({ code, params })),
    secondPersonNeeded: assessed.secondPerson,
    showOrigin: relay.show_origin,
    ...(relay.wished_until ? { until: relay.wished_until } : {}),
    ...(relay.proposer ? { proposedBy: relay.proposer } : {}),
    ...(relay.proposed_at ? { proposedAt: relay.proposed_at } : {}),
    ...(relay.releaser ? { releasedBy: relay.releaser } : {}),
    ...(relay.refused_because ? { refusedBecause: relay.refused_because } : {}),
    ...(relay.source_corrected_at ? { sourceCorrectedAt: relay.source_corrected_at } : {}),
    ...(relay.correction && correctionCheck
      ? {
          correction: {
            title: relay.correction.title,
            text: relay.correction.body,
            proposedBy: relay.correction.proposedBy,
            proposedAt: relay.correction.proposedAt,
            check: correctionCheck,
          },
        }
      : {}),
  };
}
