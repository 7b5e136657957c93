import { type Static, Type } from 'typebox';
import { Reason } from '../reason.ts';
import { RelayPolicy } from '../reports/relay-policy.ts';
import {
  Closed,
  Instant,
  OrganisationRef,
  oneOf,
  PapSchema,
  Text,
  TlpSchema,
  tlps,
  Uid,
} from '../words.ts';
import { Finding, ManualEdit, Remaining } from './finding.ts';
import { RelayTarget } from './target.ts';
import { UndoNotice } from './undo.ts';

export const relayStates = ['draft', 'proposed', 'released', 'refused', 'recalled'] as const;
export type RelayState = (typeof relayStates)[number];
export const RelayStateSchema = oneOf(relayStates);

/** `unchanged`: the parent's text, word for word. `derivative`: edited, identifiers removed. */
export const relayModes = ['unchanged', 'derivative'] as const;
export type RelayMode = (typeof relayModes)[number];

export const RelayTitle = Text(300);
export const RelayText = Text(100_000);

/** A shared indicator, in normal form. */
export const Indicator = Closed({ kind: Text(20), value: Text(2048) });
export type Indicator = Static<typeof Indicator>;

/** A target with the labels under which the relay may go there; none, with the reasons in words. */
export const TargetChoice = Closed({
  target: RelayTarget,
  /** Name of the organisation, branch or sector; absent for rules. */
  name: Type.Optional(Type.String()),
  tlps: Type.Array(oneOf(tlps)),
  reasons: Type.Array(Reason),
});
export type TargetChoice = Static<typeof TargetChoice>;

/** What the machine says of the text as it stands. */
export const MachineCheck = Closed({
  passes: Type.Boolean(),
  remaining: Type.Array(Remaining),
  /** Proposed names that nobody has decided on. */
  open: Type.Integer({ minimum: 0 }),
  /** Hints for the person who reads: place, date and amount together, an indicator that looks like a name. */
  warnings: Type.Array(Reason),
});
export type MachineCheck = Static<typeof MachineCheck>;

/** What may be done with these parents, by whom it must be released, and where it may go. */
export const Permission = Closed({
  /** Nothing stands against it altogether. */
  permitted: Type.Boolean(),
  reasons: Type.Array(Reason),
  tlps: Type.Array(
    Closed({ tlp: TlpSchema, permitted: Type.Boolean(), reasons: Type.Array(Reason) }),
  ),
  unchanged: Closed({ permitted: Type.Boolean(), reasons: Type.Array(Reason) }),
  targets: Type.Array(TargetChoice),
});
export type Permission = Static<typeof Permission>;

const Original = Closed({ title: Type.String(), text: Type.String() });

/** The relaying organisation's own side of a relay: what it was drawn from, and how. Nobody else gets this. */
export const RelayWork = Closed({
  parents: Type.Array(
    Closed({
      uid: Uid,
      /** Absent, like the rest, where the relaying organisation can no longer see it. */
      kind: Type.Optional(oneOf(['report', 'relay'] as const)),
      title: Type.Optional(Type.String()),
      tlp: Type.Optional(TlpSchema),
    }),
  ),
  mode: oneOf(relayModes),
  original: Original,
  findings: Type.Array(Finding),
  edits: Type.Array(ManualEdit),
  check: MachineCheck,
  targets: Type.Array(RelayTarget),
  /** The targets as chosen break no rule; otherwise why. */
  obstacles: Type.Array(Reason),
  secondPersonNeeded: Type.Boolean(),
  /** The originator's name is shown to recipients; only where its relay policy says `named`. */
  showOrigin: Type.Boolean(),
  /** As wished; never later than an originator's relay policy allows. */
  until: Type.Optional(Instant),
  proposedBy: Type.Optional(Type.String()),
  proposedAt: Type.Optional(Instant),
  releasedBy: Type.Optional(Type.String()),
  refusedBecause: Type.Optional(Type.String()),
  /** The parent was corrected after this was released: look at it again. */
  sourceCorrectedAt: Type.Optional(Instant),
  /** A correction that waits for the second person. */
  correction: Type.Optional(
    Closed({
      title: Type.String(),
      text: Type.String(),
      proposedBy: Type.String(),
      proposedAt: Instant,
      check: MachineCheck,
    }),
  ),
});
export type RelayWork = Static<typeof RelayWork>;

/**
 * A relay as its reader may see it: a recipient never learns parents, other recipients or whose report it was.
 * `title` and `text` are absent on a tombstone.
 */
export const RelayView = Closed({
  uid: Uid,
  version: Type.Integer({ minimum: 1 }),
  state: RelayStateSchema,
  own: Type.Boolean(),
  from: OrganisationRef,
  tlp: TlpSchema,
  pap: PapSchema,
  title: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
  createdAt: Instant,
  releasedAt: Type.Optional(Instant),
  until: Type.Optional(Instant),
  /** What its readers may pass on. */
  relayPolicy: Type.Optional(RelayPolicy),
  /** Names of originators that allowed it. */
  origin: Type.Array(Type.String()),
  indicators: Type.Array(Indicator),
  /** Corrected or recalled: what to undo. */
  notice: Type.Optional(UndoNotice),
  work: Type.Optional(RelayWork),
});
export type RelayView = Static<typeof RelayView>;

/** One line of a list. */
export const RelaySummary = Closed({
  uid: Uid,
  version: Type.Integer({ minimum: 1 }),
  state: RelayStateSchema,
  own: Type.Boolean(),
  from: OrganisationRef,
  tlp: TlpSchema,
  title: Type.Optional(Type.String()),
  createdAt: Instant,
  releasedAt: Type.Optional(Instant),
  /** Something is to be undone, and this organisation has not yet said that it has. */
  toUndo: Type.Boolean(),
});
export type RelaySummary = Static<typeof RelaySummary>;
