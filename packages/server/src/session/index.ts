export { actorJustOpened } from './actor-just-opened.ts';
export { type Opened, openSession } from './open-session.ts';
export { hashPassword, passwordMatches } from './password.ts';
export { sessionRoutes, setSessionCookie } from './session.routes.ts';
export { sessionInfo } from './session-info.ts';
