import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/index.ts';
import { record } from '../journal/index.ts';
import { refuse } from '../platform/errors.ts';
import { issueToken } from './issue-token.ts';
import { revokeToken, tokensSeen } from './tokens.store.ts';

export const tokensRoutes = (): Implementation[] => [
  implement(operations.tokens.list, async (work) => ({ items: await tokensSeen(work) })),
  implement(operations.tokens.issue, (work, { body }) => issueToken(work, body)),
  implement(operations.tokens.revoke, async (work, { params }) => {
    if (!(await revokeToken(work, params.uid))) throw refuse('not_found');
    await record(
      work,
      {
        act: 'token.revoked',
        actor: { org: work.actor.orgUid, person: work.actor.personUid },
        subject: { kind: 'token', id: params.uid },
      },
      { organisations: [work.actor.orgId] },
    );
    return {};
  }),
];
