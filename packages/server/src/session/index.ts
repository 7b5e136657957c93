export { accountRoutes } from './account.routes.ts';
export { actorJustOpened } from './actor-just-opened.ts';
export { insertOneTime, voidOneTimes } from './one-time.store.ts';
export { type Opened, openSession } from './open-session.ts';
export type { RelyingParty } from './passkey.ts';
export { hashPassword } from './password.ts';
export { requireRecentProof } from './prove-again.ts';
export { type SessionDeps, sessionRoutes, setSessionCookie } from './session.routes.ts';
export { sessionInfo } from './session-info.ts';
