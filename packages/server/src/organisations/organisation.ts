import type {
  Organisation,
  OrganisationKind,
  Province,
  Sector,
  TieKind,
} from '@staffetta/contract';
import { refuse, refuseField } from '../platform/errors.ts';

/** What may be said of any organisation, and changed later. */
export interface Particulars {
  readonly sector?: Sector | null | undefined;
  readonly province?: Province | null | undefined;
  readonly size?: 'micro' | 'small' | 'medium' | 'large' | null | undefined;
  readonly vatNumber?: string | undefined;
  readonly domains?: readonly string[] | undefined;
}

/** Ties that give more than a name: what is said of the organisation, its contacts, its services. */
const workingTies: ReadonlySet<TieKind> = new Set([
  'self',
  'parent',
  'child',
  'hub',
  'member',
  'branch',
  'agreement',
]);

/** Does one of the ties give more than the name? The policies of contacts and services say the same. */
export const worksWith = (ties: readonly TieKind[]): boolean =>
  ties.some((tie) => workingTies.has(tie));

/** The kinds of which one may stand right above another; `undefined`: at the top of its tree. */
const above: Record<OrganisationKind, readonly (OrganisationKind | undefined)[]> = {
  police_national: [undefined],
  police_regional: ['police_national', undefined],
  police_section: ['police_regional'],
  hub: [undefined],
  branch: ['hub'],
  member: [undefined],
};

/** The two trees: police (national, regional, section) and private (hub, branch). Throws `invalid_input`. */
export function checkPlace(kind: OrganisationKind, parent: OrganisationKind | undefined): void {
  if (above[kind].includes(parent)) return;
  throw refuseField('/parent', {
    it: 'non sta in questo punto dell’albero',
    en: 'does not stand at this point of the tree',
  });
}

/** What somebody who is not the operator may add, below itself. */
const ownBelow: Partial<Record<OrganisationKind, OrganisationKind>> = {
  hub: 'branch',
  police_national: 'police_regional',
  police_regional: 'police_section',
};

/**
 * The operator adds anybody; a hub its branches, a police office the offices right below it (a hub's members
 * come by memberships). Throws `not_allowed`. `create_organisation` in the database says the same.
 */
export function checkMayAdd(
  by: { readonly kind: OrganisationKind; readonly operator: boolean },
  kind: OrganisationKind,
  belowItself: boolean,
): void {
  if (by.operator) return;
  if (belowItself && ownBelow[by.kind] === kind) return;
  throw refuse('not_allowed');
}

/** Leaves out what is not said. */
export const said = <T extends object>(given: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: NonNullable<T[K]> };

/** The record down to what a tie by name gives. */
export const nameOnly = ({ uid, name, kind, ties, version }: Organisation): Organisation => ({
  uid,
  name,
  kind,
  ties,
  version,
  mayChange: false,
});
