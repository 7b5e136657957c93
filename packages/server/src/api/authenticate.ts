import type { FastifyRequest } from 'fastify';
import {
  type Actor,
  actorOfSession,
  actorOfToken,
  hashSecret,
  type Rows,
  SESSION_COOKIE,
} from '../identity/index.ts';
import { type Clock, toInstant } from '../platform/clock.ts';
import { refuse } from '../platform/errors.ts';

export interface AuthenticateDeps {
  readonly lookUp: Rows;
  readonly clock: Clock;
  /** Public origin of the installation, for the check against forged cross-site requests. */
  readonly origin: string;
}

/** Who is asking: by bearer token, or by the session cookie; undefined when nobody. */
export async function authenticate(
  deps: AuthenticateDeps,
  request: FastifyRequest,
): Promise<Actor | undefined> {
  const at = toInstant(deps.clock.now());
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return actorOfToken(deps.lookUp, hashSecret(bearer), at);
  const cookie = request.cookies[SESSION_COOKIE];
  if (!cookie) return undefined;
  refuseCrossSite(deps.origin, request);
  return actorOfSession(deps.lookUp, hashSecret(cookie), at);
}

/** A browser says where a request comes from; with a cookie, only our own pages may change things. */
function refuseCrossSite(origin: string, request: FastifyRequest) {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') throw refuse('not_allowed');
  const from = request.headers.origin;
  if (from && from !== origin && from !== `http://${request.headers.host}`)
    throw refuse('not_allowed');
}
