import type { Operation } from '@staffetta/contract';
import type { Actor } from './actor.ts';

/**
 * May this actor call this operation at all? Roles and kinds as the contract declares them, and the token's
 * scopes. What the actor may then *see* is decided elsewhere (disclosure).
 */
export function mayCall(actor: Actor, op: Operation): boolean {
  if (actor.scopes && !actor.scopes.includes(op.id)) return false;
  if (op.who === 'public' || op.who === 'signed-in') return true;
  const { roles, kinds } = op.who;
  if (kinds && !kinds.includes(actor.orgKind)) return false;
  return roles.some((role) => actor.roles.includes(role));
}

/** What somebody who still has to set up a second factor may do: set it up, and leave. */
const whileEnrolling = new Set(['session.current', 'session.signOut', 'session.secondFactor']);

/** A role that obliges to a second factor opens nothing until one is set up. */
export function mayCallNow(actor: Actor, op: Operation): boolean {
  if (!actor.mustEnrol) return mayCall(actor, op);
  const enrolling = whileEnrolling.has(op.id) || op.id.startsWith('session.enrol');
  return enrolling && mayCall(actor, op);
}
