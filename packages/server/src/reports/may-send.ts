import {
  type Attribution,
  type Face,
  type Pap,
  type PassUp,
  paps,
  type ReasonCode,
  type RelayPolicy,
  type ReportState,
  type Tlp,
  tlps,
} from '@staffetta/contract';
import { type Micros, toMicros } from '../platform/clock.ts';
import { type Reason, refuse } from '../platform/errors.ts';
import type { Represented, Route } from './report.ts';

/** TLP 2.0, narrowest first: is `one` as narrow as `other`, or narrower? */
const isNarrow = (one: Tlp, other: Tlp): boolean => tlps.indexOf(one) <= tlps.indexOf(other);

/** Does `one` let no more be done than `other`? */
export const permitsNoMore = (one: Pap, other: Pap): boolean =>
  paps.indexOf(one) <= paps.indexOf(other);

const clause = (name: string, params: Record<string, string | number>): Reason => ({
  code: 'clause',
  params: { clause: name, ...params },
});

/**
 * May this face, under this label, go this way? The agreement's clauses, by name. Throws `agreement_forbids`.
 * Between a member and its hub, and along the police tree, no agreement restricts.
 */
export function checkRoute(route: Route, face: Face, tlp: Tlp): void {
  if (!route.agreement) return;
  const { clauses, side } = route.agreement;
  const flow = side === 'private' ? 'toPolice' : 'toPrivate';
  if (!clauses.flows[flow].includes(face))
    throw refuse('agreement_forbids', { reasons: [clause(`flows.${flow}`, { face })] });
  if (!isNarrow(clauses.tlpCeiling, tlp))
    throw refuse('agreement_forbids', {
      reasons: [clause('tlpCeiling', { tlp: `TLP:${tlp}`, ceiling: `TLP:${clauses.tlpCeiling}` })],
    });
}

/**
 * May the hub write for this firm, under this name? Tells whether the firm must be asked first.
 * Throws `agreement_forbids` where the mandate says never, or not by name.
 */
export function checkMandate(
  route: Route,
  firm: Represented,
  attribution: Attribution,
): 'go' | 'ask' {
  const forbid = (code: ReasonCode) =>
    refuse('agreement_forbids', { reasons: [{ code, params: { mandate: firm.mandate } }] });
  if (route.via !== 'agreement') throw forbid('on_behalf_needs_agreement');
  if (firm.mandate === 'never') throw forbid('mandate_never');
  if (firm.mandate === 'anonymous' && attribution === 'named') throw forbid('mandate_anonymous');
  return firm.mandate === 'ask' ? 'ask' : 'go';
}

/** A report of somebody else that is to be passed on. */
export interface Parent {
  readonly own: boolean;
  readonly tlp: Tlp;
  readonly pap: Pap;
  readonly state: ReportState;
  readonly held: boolean;
  readonly passUp: PassUp;
  readonly relayPolicy: RelayPolicy;
  readonly senderOrg: number;
}

/** The way it is to go. */
export interface PassingOn {
  readonly direction: 'up' | 'down';
  readonly tlp: Tlp;
  readonly pap: Pap;
  readonly route: Route;
  /** The firm named in it, and how. */
  readonly onBehalf: { readonly orgId: number; readonly attribution: Attribution } | undefined;
  readonly now: Micros;
}

/**
 * Passing on somebody else's report (promise 4): never wider than its marking, TLP and PAP; upward only with the consent that
 * is apart from the marking, and under no more name than it gives; downward within the relay policy.
 * Throws `marking_forbids`, `forwarding_suspended` or `wrong_state`.
 */
export function checkPassingOn(parent: Parent, way: PassingOn): void {
  if (parent.own) return;
  if (parent.state === 'withdrawn') throw refuse('wrong_state');
  if (parent.held) throw refuse('forwarding_suspended');
  if (!isNarrow(way.tlp, parent.tlp))
    throw forbidden('wider_than_parent', { tlp: `TLP:${way.tlp}`, parent: `TLP:${parent.tlp}` });
  checkPap(way.pap, parent.pap);
  if (way.direction === 'up') checkUp(parent, way);
  else checkDown(parent, way);
}

/** Throws `marking_forbids` where a PAP permits more than what is passed on. */
export function checkPap(pap: Pap, widest: Pap): void {
  if (!permitsNoMore(pap, widest))
    throw forbidden('pap_wider_than_parent', { pap: `PAP:${pap}`, widest: `PAP:${widest}` });
}

const forbidden = (code: ReasonCode, params: Record<string, string | number> = {}) =>
  refuse('marking_forbids', { reasons: [{ code, params }] });

function checkUp({ passUp, senderOrg }: Parent, { onBehalf }: PassingOn) {
  if (passUp === 'no') throw forbidden('pass_up_refused');
  const namesSender = onBehalf?.orgId === senderOrg && onBehalf.attribution === 'named';
  if (passUp === 'anonymous' && namesSender) throw forbidden('pass_up_anonymous');
}

function checkDown({ relayPolicy }: Parent, { route, now }: PassingOn) {
  const { allowed, tiers, until } = relayPolicy;
  if (!allowed) throw forbidden('relay_refused');
  if (route.kind === 'hub' && !tiers.includes('hub'))
    throw forbidden('relay_tier', { tier: 'hub' });
  if (until && toMicros(until) <= now) throw forbidden('relay_over', { until });
}
