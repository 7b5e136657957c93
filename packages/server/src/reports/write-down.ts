import type { ActorWork } from '../identity/index.ts';
import { type Act, record } from '../journal/index.ts';

export interface Written {
  readonly act: Act['act'];
  /** Private journals it stands in, the actor's own among them. */
  readonly organisations: readonly number[];
  /** The agreement whose shared log it crosses into. */
  readonly agreement?: number | undefined;
  /** In the shared log: the code of who speaks for the actor, which stays nameless there. */
  readonly spokenFor?: string | undefined;
  readonly facts?: NonNullable<Act['facts']>;
}

/**
 * Writes a step of a report down. Who pressed the button stands in the actor's own journal alone: towards
 * others an organisation acts, not a person.
 */
export async function writeDown(
  work: ActorWork,
  item: { readonly item_uid: string; readonly item_version: number },
  { act, organisations, agreement, spokenFor, facts }: Written,
): Promise<void> {
  const { orgId, orgUid, personUid } = work.actor;
  const subject = { kind: 'report', id: item.item_uid, version: item.item_version };
  const said = { act, subject, ...(facts && { facts }) };
  const others = organisations.filter((one) => one !== orgId);
  const agreements = agreement === undefined ? [] : [agreement];
  const own = { ...said, actor: { org: orgUid } };
  await Promise.all([
    record(
      work,
      { ...said, actor: { org: orgUid, person: personUid } },
      { organisations: organisations.filter((one) => one === orgId) },
    ),
    record(work, own, { organisations: others }),
    record(work, spokenFor === undefined ? own : bySubject(said, spokenFor), { agreements }),
  ]);
}

const bySubject = (said: Omit<Act, 'actor'>, speaker: string): Act => ({
  ...said,
  actor: { org: speaker },
  facts: { ...said.facts, bySubject: true },
});
