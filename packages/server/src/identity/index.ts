export * from './actor.ts';
export { expiredKeys } from './expired-keys.ts';
export { actorOfSession, actorOfToken, type Rows } from './identity.store.ts';
export { mayCall, mayCallNow } from './may-call.ts';
export { hashSecret, newSecret } from './secret.ts';
export { SESSION_COOKIE } from './session-cookie.ts';
