import type { Clauses, Pap, PassUp, RelayPolicy, RelayTier, Tlp } from '@staffetta/contract';
import type { Micros } from '../platform/clock.ts';

/** The clauses that decide about relays; absent where no agreement is in force. */
export type RelayClauses = Pick<
  Clauses,
  'relay' | 'amberReachesMembers' | 'strictReachesBranches' | 'tlpCeiling'
>;

/** How a parent came to the organisation that relays it. */
export type Provenance =
  /** It wrote it itself. */
  | 'own'
  /** A member told its hub. */
  | 'member'
  /** The other side of an agreement sent it. */
  | 'agreement'
  /** From above or below in its own tree: police to police, hub to branch. */
  | 'tree';

/** What a relay draws on, as far as the rules depend on it. */
export interface ParentFacts {
  readonly provenance: Provenance;
  readonly fromPolice: boolean;
  readonly tlp: Tlp;
  readonly pap: Pap;
  /** Withdrawn, recalled or erased. */
  readonly ended: boolean;
  /** A hold binds it. */
  readonly suspended: boolean;
  readonly policy: RelayPolicy;
  readonly passUp: PassUp;
  /** Of the agreement it came under; undefined when none is in force (any more). */
  readonly clauses: RelayClauses | undefined;
}

/** One place a relay goes to. */
export interface Destination {
  readonly tier: RelayTier | 'police_office' | 'elsewhere';
  /** A rule (all members, a branch's, a sector's) rather than one organisation. */
  readonly rule: boolean;
  /** NIS2 sector; undefined for a rule over several. */
  readonly sector: string | undefined;
  /** Of the agreement with it, where the other tree begins there; `none` when it needs none. */
  readonly clauses: RelayClauses | 'none' | undefined;
}

/** A relay about to go, as far as the rules depend on it. */
export interface RelayFacts {
  readonly relayerIsPolice: boolean;
  readonly parents: readonly ParentFacts[];
  readonly mode: 'unchanged' | 'derivative';
  readonly tlp: Tlp;
  readonly pap: Pap;
  readonly now: Micros;
}
