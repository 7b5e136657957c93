import { operations, type SessionInfo } from '@staffetta/contract';
import type { FastifyRequest } from 'fastify';
import { type Implementation, implement } from '../api/index.ts';
import { type ActorWork, actorOfSession, hashSecret, SESSION_COOKIE } from '../identity/index.ts';
import { refuse } from '../platform/errors.ts';
import { confirmTotp, enrolTotp } from './enrol-totp.ts';
import { deletePasskey, keepTotp, markSecondFactor, passkeysOf, totpOf } from './factors.store.ts';
import { register, registrationOptions } from './passkey.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { proveAgain, requireRecentProof } from './prove-again.ts';
import { partyOf, type SessionDeps } from './session.routes.ts';
import {
  changeProfile,
  endSessions,
  keepPassword,
  moveSession,
  organisationsOf,
  passwordOf,
  touchSession,
} from './session.store.ts';
import { sessionInfo } from './session-info.ts';
import { throttled } from './throttle.ts';

/** The second factors of one's own account. */
const factorRoutes = (deps: SessionDeps): Implementation[] => [
  implement(operations.session.secondFactors, async (work) => ({
    totp: Boolean((await totpOf(work, work.actor.personId))?.totp_secret),
    passkeys: (await passkeysOf(work, work.actor.personId)).map((key) => ({
      id: key.credential_id,
      name: key.name,
      createdAt: key.created_at,
      ...(key.last_used_at ? { lastUsedAt: key.last_used_at } : {}),
    })),
  })),
  implement(operations.session.enrolTotp, async (work) => {
    mayEnrol(work);
    return enrolTotp(work, deps.box, deps.issuer);
  }),
  implement(operations.session.enrolTotpConfirm, async (work, { body }, { request }) => {
    mayEnrol(work);
    const session = sessionOf(work, request);
    await confirmTotp(work, deps.box, body);
    await factorGiven(work, session);
    return infoNow(work, session);
  }),
  implement(operations.session.removeTotp, async (work, _input, { request }) => {
    sessionOf(work, request);
    requireRecentProof(work);
    await keepTotp(work, work.actor.personId, null, null);
    return {};
  }),
  implement(operations.session.enrolPasskey, async (work) => {
    mayEnrol(work);
    return { ...(await registrationOptions(work, partyOf(deps))) };
  }),
  implement(operations.session.enrolPasskeyConfirm, async (work, { body }, { request }) => {
    mayEnrol(work);
    const session = sessionOf(work, request);
    await register(work, partyOf(deps), body);
    await factorGiven(work, session);
    return infoNow(work, session);
  }),
  implement(operations.session.removePasskey, async (work, { params }, { request }) => {
    sessionOf(work, request);
    requireRecentProof(work);
    if (!(await deletePasskey(work, work.actor.personId, params.id))) throw refuse('not_found');
    return {};
  }),
];

/** What people do with their own account: factors, password, name, which organisation they act for. */
export const accountRoutes = (deps: SessionDeps): Implementation[] => [
  ...factorRoutes(deps),
  implement(operations.session.confirm, async (work, { body }, { request }) => {
    const session = sessionOf(work, request);
    const attempt = { account: work.actor.email, address: request.ip };
    await throttled(work, deps.tries, attempt, () => proveAgain(work, deps.box, deps.party, body));
    await touchSession(work, session);
    return infoNow(work, session);
  }),
  implement(operations.session.changePassword, async (work, { body }, { request }) => {
    const session = sessionOf(work, request);
    const attempt = { account: work.actor.email, address: request.ip };
    await throttled(work, deps.tries, attempt, () => checkPassword(work, body.current));
    await keepPassword(work, work.actor.personId, await hashPassword(body.password));
    await endSessions(work, work.actor.personId, session);
    return {};
  }),
  implement(operations.session.changeProfile, async (work, { body }, { request }) => {
    const session = sessionOf(work, request);
    await changeProfile(work, work.actor.personId, body.name, body.language);
    return infoNow(work, session);
  }),
  implement(operations.session.organisations, async (work) => ({
    items: (await organisationsOf(work, work.actor.personId)).map(({ uid, name }) => ({
      uid,
      name,
    })),
  })),
  implement(operations.session.actFor, async (work, { body }, { request }) => {
    const session = sessionOf(work, request);
    const mine = await organisationsOf(work, work.actor.personId);
    const chosen = mine.find((org) => org.uid === body.organisation);
    if (!chosen) throw refuse('not_found');
    await moveSession(work, session, chosen.id);
    return infoNow(work, session);
  }),
];

/**
 * Accounts are changed in a browser session, never by a program's token: beside one, the cookie may be somebody
 * else's session, which would be proven, moved or marked with the token's own person. Throws `portal_needed`.
 */
function sessionOf({ actor }: ActorWork, request: FastifyRequest): Buffer {
  const secret = request.cookies[SESSION_COOKIE];
  if (actor.via !== 'session' || !secret) throw refuse('portal_needed');
  return hashSecret(secret);
}

/** This session has given the factor; those that were opened without it end. */
async function factorGiven(work: ActorWork, session: Buffer): Promise<void> {
  await markSecondFactor(work, session);
  await endSessions(work, work.actor.personId, session);
}

/** A first factor may be followed by a second at once; a further one needs a recent proof. */
function mayEnrol(work: ActorWork): void {
  if (work.actor.via !== 'session') throw refuse('portal_needed');
  if (!work.actor.mustEnrol) requireRecentProof(work);
}

async function checkPassword(work: ActorWork, password: string) {
  if (!(await passwordMatches(password, await passwordOf(work, work.actor.personId))))
    throw refuse('wrong_credentials');
}

async function infoNow(work: ActorWork, session: Buffer): Promise<SessionInfo> {
  const actor = await actorOfSession(work, session, work.at);
  if (!actor) throw refuse('not_signed_in');
  return sessionInfo(actor);
}
