import { operationList, type SessionInfo } from '@staffetta/contract';
import { type Actor, mayCallNow } from '../identity/index.ts';

/** What the portal needs to know of who is signed in; `may` is the server's own answer, not re-implemented. */
export const sessionInfo = (actor: Actor): SessionInfo => ({
  person: {
    uid: actor.personUid,
    name: actor.personName,
    email: actor.email,
    language: actor.language,
  },
  organisation: { uid: actor.orgUid, name: actor.orgName, kind: actor.orgKind },
  roles: [...actor.roles],
  operator: actor.operator,
  secondFactor: actor.secondFactor,
  mustEnrol: actor.mustEnrol,
  may: operationList
    .filter((op) => op.who !== 'public' && mayCallNow(actor, op))
    .map((op) => op.id),
});
