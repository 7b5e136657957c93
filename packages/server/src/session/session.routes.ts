import { operations } from '@staffetta/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Implementation, implement, implementPublic } from '../api/index.ts';
import { hashSecret, SESSION_COOKIE } from '../identity/index.ts';
import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { refuse } from '../platform/errors.ts';
import type { SealedBox } from '../platform/sealed-box.ts';
import { acceptInvitation, readInvitation, signInWithLink } from './accept-invitation.ts';
import { actorJustOpened } from './actor-just-opened.ts';
import type { Opened } from './open-session.ts';
import { openSession } from './open-session.ts';
import { type RelyingParty, signInOptions, verifyPasskey } from './passkey.ts';
import { deleteSession } from './session.store.ts';
import { sessionInfo } from './session-info.ts';
import { signIn } from './sign-in.ts';
import { type SignedInBy, tellOfSession } from './tell-of-session.ts';
import { throttled } from './throttle.ts';

export interface SessionDeps {
  /** Counts tries at secrets; on connections of its own (throttle.ts). */
  readonly tries: UnitOfWork;
  /** Seals TOTP secrets. */
  readonly box: SealedBox;
  /** Undefined where passkeys cannot be bound to the installation's address. */
  readonly party: RelyingParty | undefined;
  readonly demo: boolean;
  readonly issuer: string;
}

const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** Sets the session cookie on the answer. */
export const setSessionCookie = (reply: FastifyReply, opened: Opened) =>
  reply.setCookie(SESSION_COOKIE, opened.secret, { ...cookie, maxAge: opened.maxAgeSeconds });

/** Opens: cookie set, written in the journal of the organisation, and who it is told. */
async function opened(work: Work<ActorKeys>, reply: FastifyReply, session: Opened, by: SignedInBy) {
  setSessionCookie(reply, session);
  const actor = await actorJustOpened(work, session);
  await tellOfSession(work, actor, 'person.signed-in', { with: by });
  return sessionInfo(actor);
}

const agent = (request: FastifyRequest) => request.headers['user-agent']?.slice(0, 300);

/** By what one knows or has. */
const signInRoutes = (deps: SessionDeps): Implementation[] => [
  implementPublic(operations.session.signIn, async (work, { body }, { request, reply }) => {
    const attempt = { account: body.email, address: request.ip };
    const session = await throttled(work, deps.tries, attempt, () =>
      signIn(work, deps.box, { ...body, userAgent: agent(request) }),
    );
    return opened(work, reply, session, 'password');
  }),
  implementPublic(operations.session.passkeyOptions, async (work) => {
    if (!deps.party) throw refuse('wrong_state');
    return { ...(await signInOptions(work, deps.party)) };
  }),
  implementPublic(
    operations.session.signInWithPasskey,
    async (work, { body }, { request, reply }) => {
      const attempt = { account: String(body.response.id ?? ''), address: request.ip };
      const key = await throttled(work, deps.tries, attempt, () =>
        verifyPasskey(work, partyOf(deps), body.response),
      );
      if (key.org_id === null) throw refuse('wrong_credentials');
      const who = { personId: key.person_id, orgId: key.org_id, secondFactor: true };
      const session = await openSession(work, { ...who, userAgent: agent(request) });
      return opened(work, reply, session, 'passkey');
    },
  ),
];

/** By a link that one was given. */
const linkRoutes = (deps: SessionDeps): Implementation[] => [
  implementPublic(operations.session.invitation, (work, { body }, { request }) =>
    throttled(work, deps.tries, { account: body.secret, address: request.ip }, () =>
      readInvitation(work, body.secret),
    ),
  ),
  implementPublic(
    operations.session.acceptInvitation,
    async (work, { body }, { request, reply }) => {
      const address = request.ip;
      const read = { account: body.secret, address };
      const { email } = await throttled(work, deps.tries, read, () =>
        readInvitation(work, body.secret),
      );
      // Counted by the account: new links are no new guesses at its password.
      const session = await throttled(work, deps.tries, { account: email, address }, () =>
        acceptInvitation(work, deps.box, { ...body, userAgent: agent(request) }),
      );
      return opened(work, reply, session, 'invitation');
    },
  ),
  implementPublic(operations.session.signInWithLink, async (work, { body }, { request, reply }) => {
    if (!deps.demo) throw refuse('link_invalid');
    const session = await signInWithLink(work, { ...body, userAgent: agent(request) });
    return opened(work, reply, session, 'demonstration');
  }),
];

/** Signing in and out: by password, passkey, invitation, demonstration link. */
export const sessionRoutes = (deps: SessionDeps): Implementation[] => [
  ...signInRoutes(deps),
  ...linkRoutes(deps),
  implement(operations.session.current, async (work) => sessionInfo(work.actor)),
  implement(operations.session.signOut, async (work, _input, { request, reply }) => {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret) {
      await deleteSession(work, hashSecret(secret));
      await tellOfSession(work, work.actor, 'person.signed-out', {});
    }
    reply.clearCookie(SESSION_COOKIE, cookie);
    return {};
  }),
];

/** Throws `wrong_state` where passkeys are impossible. */
export function partyOf(deps: SessionDeps): RelyingParty {
  if (!deps.party) throw refuse('wrong_state');
  return deps.party;
}
