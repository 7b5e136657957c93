import type { ErrorCode, RelayState } from '@staffetta/contract';
import { confirmedIndicators } from '../derivatives/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { type Assessment, assess } from './assess.ts';
import { type Parent, parentsSeen } from './parents.ts';
import { findOwnRelay, nextVersion, type OwnRelay } from './relays.store.ts';

/** A relay of the actor's organisation. Throws `not_found`, also for somebody else's. */
export async function requireOwnRelay(work: ActorWork, uid: string): Promise<OwnRelay> {
  const relay = await findOwnRelay(work, uid);
  if (!relay) throw refuse('not_found');
  return relay;
}

/** Throws `wrong_state` unless the relay is in one of the states. */
export function requireState(relay: OwnRelay, ...states: readonly RelayState[]): void {
  if (!states.includes(relay.state)) throw refuse('wrong_state' satisfies ErrorCode);
}

/** Takes the next version. Throws `version_conflict` when somebody was faster. */
export async function takeVersion(work: ActorWork, relay: OwnRelay, read: number): Promise<number> {
  const version = await nextVersion(work, relay.item_id, read);
  if (version === undefined)
    throw refuse('version_conflict', { currentVersion: relay.item_version });
  return version;
}

/** A draft's parents as they are now, and what rules and machine say of it. */
export async function assessOwn(
  work: ActorWork,
  relay: OwnRelay,
): Promise<Assessment & { readonly parents: readonly Parent[] }> {
  const parents = await parentsSeen(work, relay.parent_uids);
  const assessment = await assess(work, {
    parents,
    lost: relay.parent_ids.length - parents.length,
    mode: relay.mode,
    tlp: relay.tlp,
    pap: relay.pap,
    targets: relay.targets,
    showOrigin: relay.show_origin,
    title: relay.title,
    text: relay.body,
    indicators: await confirmedIndicators(work, relay.item_id),
    open: relay.findings.filter(({ state }) => state === 'open').length,
  });
  return { ...assessment, parents };
}
