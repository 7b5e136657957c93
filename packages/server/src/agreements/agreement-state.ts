import type { AgreementState } from '@staffetta/contract';
import type { Reason } from '../platform/errors.ts';

/** What is written down of an agreement's life. */
export interface Life {
  /** The last step that was done or noted. */
  readonly noted: 'draft' | 'signed' | 'in_force' | 'expired' | 'terminated';
  /** First day of the term. */
  readonly from: string;
  /** The first day on which it no longer holds. */
  readonly to: string;
  /** First day of the signed successor, if there is one. */
  readonly successorFrom?: string | undefined;
}

/**
 * The state on a day, from the steps and the days: nothing waits for a nightly job. Pure and total.
 * draft → signed (all have) → in force (term begun) → renewed (the successor's term begun), expired (term over)
 * or terminated (a party withdrew).
 */
export function stateOn(life: Life, today: string): AgreementState {
  if (life.noted === 'draft' || life.noted === 'terminated') return life.noted;
  if (life.successorFrom !== undefined && life.successorFrom <= today) return 'renewed';
  if (life.noted === 'expired' || today >= life.to) return 'expired';
  return today < life.from ? 'signed' : 'in_force';
}

/** New reports and relays may start under it today; what began before may always be finished. */
export const opensNewFlows = (state: AgreementState): boolean => state === 'in_force';

export type Step = 'change' | 'sign' | 'terminate' | 'renew';

/** Who would take a step, as far as it matters. */
export interface Taker {
  readonly isDrafter: boolean;
  readonly hasSigned: boolean;
  readonly anySigned: boolean;
}

/** The steps a party may take now. A party signs for itself; the drafter alone changes, until the first signature. */
export function stepsOf(state: AgreementState, taker: Taker): Step[] {
  const steps: Record<Step, boolean> = {
    change: state === 'draft' && taker.isDrafter && !taker.anySigned,
    sign: state === 'draft' && !taker.hasSigned,
    terminate: state === 'draft' || state === 'signed' || state === 'in_force',
    renew: state === 'in_force' || state === 'expired',
  };
  return (Object.keys(steps) as Step[]).filter((step) => steps[step]);
}

/** Why nothing new may flow under an agreement in this state, for the person who tried. */
export function reasonAgainst(state: AgreementState, life: Life): Reason {
  if (state === 'signed') return { code: 'agreement_not_begun', params: { from: life.from } };
  if (state === 'expired') return { code: 'agreement_expired', params: { to: life.to } };
  // Nobody asks it of one that is in force.
  if (state === 'in_force') return { code: 'agreement_not_in_force', params: {} };
  return { code: `agreement_${state}`, params: {} };
}
