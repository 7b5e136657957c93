import type { ActorWork } from '../identity/index.ts';
import { type Act, record } from '../journal/index.ts';

interface Subject {
  readonly kind: 'relay' | 'report' | 'hold';
  readonly id: string;
  readonly version?: number;
}

/** Writes an act into the actor's own journal, with the person. */
export const noteOwn = (
  work: ActorWork,
  act: Act['act'],
  subject: Subject,
  facts: NonNullable<Act['facts']> = {},
): Promise<void> => {
  const { orgId, orgUid: org, personUid: person } = work.actor;
  return record(work, { act, actor: { org, person }, subject, facts }, { organisations: [orgId] });
};

/** Writes a crossing into shared logs: which organisation, never which person, and nothing of third parties. */
export const noteCrossing = (
  work: ActorWork,
  act: Act['act'],
  subject: Subject,
  agreements: readonly number[],
  facts: NonNullable<Act['facts']> = {},
): Promise<void> =>
  record(work, { act, actor: { org: work.actor.orgUid }, subject, facts }, { agreements });
