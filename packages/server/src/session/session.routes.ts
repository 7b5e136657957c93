import { operations } from '@staffetta/contract';
import type { FastifyReply } from 'fastify';
import { type Implementation, implement, implementPublic } from '../api/implement.ts';
import { hashSecret, SESSION_COOKIE } from '../identity/index.ts';
import { actorJustOpened } from './actor-just-opened.ts';
import type { Opened } from './open-session.ts';
import { deleteSession } from './session.store.ts';
import { sessionInfo } from './session-info.ts';
import { signIn } from './sign-in.ts';

const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** Sets the session cookie on the answer. */
export const setSessionCookie = (reply: FastifyReply, opened: Opened) =>
  reply.setCookie(SESSION_COOKIE, opened.secret, { ...cookie, maxAge: opened.maxAgeSeconds });

export const sessionRoutes = (): Implementation[] => [
  implementPublic(operations.session.signIn, async (work, { body }, { request, reply }) => {
    const opened = await signIn(work, { ...body, userAgent: request.headers['user-agent'] });
    setSessionCookie(reply, opened);
    return sessionInfo(await actorJustOpened(work, opened));
  }),
  implement(operations.session.current, async (work) => sessionInfo(work.actor)),
  implement(operations.session.signOut, async (work, _input, { request, reply }) => {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret) await deleteSession(work, hashSecret(secret));
    reply.clearCookie(SESSION_COOKIE, cookie);
    return {};
  }),
];
