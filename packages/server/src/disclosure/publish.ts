import type { Tlp } from '@staffetta/contract';
import type { Micros } from '../platform/clock.ts';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { refuse } from '../platform/errors.ts';
import { audiencesOf, audiencesOfOwnItem } from './audience.store.ts';
import { markingPermits } from './decide.ts';
import type { Target } from './target.ts';

type AnyWork = Work<ActorKeys>;

/** An item about to be shown: inside number, version and marking. */
export interface Publishable {
  readonly itemId: number;
  readonly version: number;
  readonly tlp: Tlp;
}

const audienceKind = (target: Target) =>
  target.kind === 'person' || target.kind === 'organisation' ? target.kind : 'rule';

/**
 * Shows an item to each target: one entry each, given its position at the end of the transaction. Gives the
 * audiences. No target means nobody. Throws `marking_forbids` when the label does not let it go there
 * (RED: named persons; AMBER+STRICT: an organisation it is addressed to).
 */
export async function publish(
  work: AnyWork,
  item: Publishable,
  targets: readonly Target[],
  until?: Micros,
): Promise<readonly number[]> {
  for (const target of targets)
    if (!markingPermits(item.tlp, audienceKind(target)))
      throw refuse('marking_forbids', {
        reasons: [
          { code: 'tlp_audience', params: { tlp: `TLP:${item.tlp}`, audience: target.kind } },
        ],
      });
  const { itemId, version } = item;
  const audiences = await audiencesOf(work, targets);
  for (const audienceId of audiences)
    work.publish({ audienceId, itemId, version, kind: 'show', until });
  return audiences;
}

/** The owner's correction goes wherever the item went: a `replace` entry for each audience that has it. */
export async function replaceEverywhere(
  work: AnyWork,
  { itemId, version }: { itemId: number; version: number },
): Promise<void> {
  for (const { audienceId, until } of await audiencesOfOwnItem(work, itemId))
    work.publish({ audienceId, itemId, version, kind: 'replace', until });
}
