import { type Static, Type } from 'typebox';
import { Closed, Text, Uid } from '../words.ts';

/**
 * To whom a relay is addressed. `members`: all current members of the relaying hub, or of the relaying branch;
 * `branches`: each branch of the hub; `sector`: its members in one NIS2 sector. No target means nobody.
 */
export const RelayTarget = Type.Union([
  Closed({ kind: Type.Literal('organisation'), organisation: Uid }),
  Closed({ kind: Type.Literal('members') }),
  Closed({ kind: Type.Literal('branches') }),
  Closed({ kind: Type.Literal('branch_members'), branch: Uid }),
  Closed({ kind: Type.Literal('sector'), sector: Text(60) }),
]);
export type RelayTarget = Static<typeof RelayTarget>;

/** Enough for every member of a large outsourcer; whole hubs are addressed by rule. */
export const RelayTargets = Type.Array(RelayTarget, { maxItems: 500 });
