import type { Mandate, OrganisationKind } from '@staffetta/contract';

/** From the narrowest: what the hub may report upward for a member. */
const width: Record<Mandate, number> = { never: 0, ask: 1, anonymous: 2, named: 3 };

/**
 * May the mandate become this? It is the member's consent: the member decides freely, its hub may narrow it, and
 * widen it only where it keeps the member's record (the signed paper lies with it).
 */
export function mayChangeMandate(
  by: 'member' | 'hub',
  keepsRecord: boolean,
  from: Mandate,
  to: Mandate,
): boolean {
  return by === 'member' || keepsRecord || width[to] <= width[from];
}

/** In which of the three places of a membership an organisation of this kind stands. */
export function placeOf(kind: OrganisationKind): 'hub' | 'branch' | 'member' {
  if (kind === 'hub' || kind === 'branch') return kind;
  return 'member';
}

/** A membership as other slices need it. */
export interface MembershipFacts {
  readonly id: number;
  readonly uid: string;
  readonly hubId: number;
  readonly memberId: number;
  readonly branchId: number | undefined;
  readonly mandate: Mandate;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Prefix of the receipts between this hub and this member. */
  readonly code: string;
}
