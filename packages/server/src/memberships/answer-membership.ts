import type { InputOf, Membership, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuse } from '../platform/errors.ts';
import { joinHub } from './join-hub.ts';
import { updateMembership } from './memberships.store.ts';
import { readMembership, recordMembership, toMembership } from './show-membership.ts';

type Input = InputOf<typeof operations.memberships.answer>['body'];

/** The member accepts, with its mandate, or declines. Throws `not_found`, `wrong_state`, `version_conflict`. */
export async function answerMembership(
  work: ActorWork,
  uid: string,
  version: number,
  input: Input,
): Promise<Membership> {
  const row = await readMembership(work, uid);
  if (row.member_id !== work.actor.orgId || row.standing !== 'proposed')
    throw refuse('wrong_state');
  const change = input.accept
    ? ({ standing: 'current', mandate: input.mandate } as const)
    : ({ standing: 'declined' } as const);
  if (!(await updateMembership(work, row, version, change)))
    throw refuse('version_conflict', { currentVersion: row.version });
  const after = { ...row, ...change, version: version + 1 };
  if (input.accept) await joinHub(work, after);
  await recordMembership(work, input.accept ? 'started' : 'declined', after);
  return toMembership(after);
}
