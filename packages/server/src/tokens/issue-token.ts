import { type InputOf, type OutputOf, operationList, type operations } from '@staffetta/contract';
import { type ActorWork, hashSecret, mayCall, newSecret } from '../identity/index.ts';
import { record } from '../journal/index.ts';
import { days, later, toInstant } from '../platform/clock.ts';
import { refuse, refuseField } from '../platform/errors.ts';
import { insertToken, tokensSeen } from './tokens.store.ts';

type Input = InputOf<typeof operations.tokens.issue>['body'];
type Output = OutputOf<typeof operations.tokens.issue>;

const byId = new Map(operationList.map((op) => [op.id, op]));

/**
 * Issues a key for a program; the secret is given once. Throws `portal_needed` from a token (a key makes no
 * keys), `not_allowed` for an operation the person may not call, `invalid_input` for one that does not exist.
 */
export async function issueToken(work: ActorWork, input: Input): Promise<Output> {
  if (work.actor.via !== 'session') throw refuse('portal_needed');
  for (const [index, scope] of input.scopes.entries()) {
    const op = byId.get(scope);
    if (!op)
      throw refuseField(`/scopes/${index}`, {
        it: `${scope}: operazione sconosciuta`,
        en: `${scope}: unknown operation`,
      });
    if (!mayCall(work.actor, op)) throw refuse('not_allowed');
  }
  const secret = newSecret();
  const uid = await insertToken(work, {
    hash: hashSecret(secret),
    name: input.name,
    scopes: input.scopes,
    expiresAt: toInstant(later(work.now, days(input.days))),
  });
  await record(
    work,
    {
      act: 'token.issued',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'token', id: uid },
      facts: { scopes: input.scopes, days: input.days },
    },
    { organisations: [work.actor.orgId] },
  );
  return { token: (await tokensSeen(work, uid))[0]!, secret };
}
