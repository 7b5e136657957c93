import type { RelayView } from '@staffetta/contract';
import { type Disclosed, publish } from '../disclosure/index.ts';
import type { ActorWork } from '../identity/index.ts';
import { indexObservables } from '../intelligence/index.ts';
import { toMicros } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';
import { type Assessment, requireMayGo } from './assess.ts';
import { isPoliceText } from './draft-relay.ts';
import { onwardPolicy } from './onward-policy.ts';
import { assessOwn, requireOwnRelay, requireState, takeVersion } from './own-relay.ts';
import { originNames, type Parent } from './parents.ts';
import { noteCrossing, noteOwn } from './relay-acts.ts';
import { markReleased, noteShown, type OwnRelay } from './relays.store.ts';
import { releaseCorrection } from './release-correction.ts';
import { showRelay } from './show-relay.ts';

/**
 * Releases a proposed relay, or a correction that waits. Rules and machine are asked again: an agreement may have
 * ended, a parent been recalled, a member joined since. The person confirmed having read it in full (by calling).
 */
export async function releaseRelay(
  work: ActorWork,
  uid: string,
  read: number,
): Promise<Disclosed<RelayView>> {
  const relay = await requireOwnRelay(work, uid);
  if (relay.state === 'released' && relay.correction) {
    await releaseCorrection(work, relay, read);
    return showRelay(work, uid);
  }
  requireState(relay, 'proposed');
  const version = await takeVersion(work, relay, read);
  const assessed = await assessOwn(work, relay);
  if (assessed.secondPerson && relay.authors.includes(work.actor.personId))
    throw refuse('second_person_needed');
  requireMayGo(assessed);
  await send(work, relay, version, assessed);
  return showRelay(work, uid);
}

type Assessed = Assessment & { readonly parents: readonly Parent[] };

async function send(work: ActorWork, relay: OwnRelay, version: number, assessed: Assessed) {
  const { parents, places } = assessed;
  const relayPolicy = onwardPolicy(parents, relay.policy_wish ?? undefined);
  const until = earliest(relay.wished_until, ...parents.map(({ policy }) => policy.until));
  const targets = places.flatMap(({ target }) => target ?? []);
  const item = { itemId: relay.item_id, version, tlp: relay.tlp };
  const audiences = await publish(work, item, targets, until ? toMicros(until) : undefined);
  await noteShown(work, relay.item_id, audiences);
  await indexObservables(work, relay.item_id, { audiences });
  await markReleased(work, relay.item_id, {
    relayPolicy,
    origin: relay.show_origin ? originNames(parents) : [],
    policeOrigin: isPoliceText(work, parents, relay.mode),
    until,
  });
  await writeDown(work, relay, version, assessed);
}

const earliest = (...instants: (string | null | undefined)[]): string | undefined =>
  instants.filter((at) => at !== null && at !== undefined).sort()[0];

async function writeDown(
  work: ActorWork,
  relay: OwnRelay,
  version: number,
  { parents, places, secondPerson }: Assessed,
) {
  const subject = { kind: 'relay', id: relay.item_uid, version } as const;
  const { tlp } = relay;
  await noteOwn(work, 'disclosure.decided', subject, {
    tlp,
    secondPerson,
    fullReading: true,
    reasons: reasonsFor(relay, parents),
  });
  await noteOwn(work, 'relay.released', subject, {
    tlp,
    parents: relay.parent_uids,
    targets: places.map(({ chosen }) => ({ ...chosen })),
  });
  const sentUnder = places.flatMap(({ agreementId }) => agreementId ?? []);
  await noteCrossing(work, 'relay.released', subject, [...new Set(sentUnder)], { tlp });
  // Each originator learns that what it sent was passed on, and nothing of the others.
  for (const { row, agreement } of parents)
    if (agreement && !sentUnder.includes(agreement.id))
      await noteCrossing(work, 'relay.released', subject, [agreement.id], {
        tlp,
        parent: row.item_uid,
      });
}

/** What the decision rested on, for the relaying organisation's own journal. */
const reasonsFor = (relay: OwnRelay, parents: readonly Parent[]): string[] => [
  `mode:${relay.mode}`,
  ...parents.flatMap(({ agreement }) => (agreement ? [`agreement:${agreement.uid}`] : [])),
  ...parents.map(({ provenance }) => `provenance:${provenance}`),
];
