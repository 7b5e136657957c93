import type {
  Organisation,
  OrganisationKind,
  Province,
  Sector,
  TieKind,
} from '@staffetta/contract';
import { refuseField, type Sentence } from '../platform/errors.ts';

/** What may be said of any organisation, and changed later. */
export interface Particulars {
  readonly sector?: Sector | null | undefined;
  readonly province?: Province | null | undefined;
  readonly size?: 'micro' | 'small' | 'medium' | 'large' | null | undefined;
  readonly vatNumber?: string | undefined;
  readonly taxCode?: string | null | undefined;
  readonly pec?: string | null | undefined;
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
 * come by memberships). Throws `invalid_input`, which says what may be added, where, or by whom: a role would not
 * help. `create_organisation` in the database says the same.
 */
export function checkMayAdd(
  by: { readonly kind: OrganisationKind; readonly operator: boolean },
  kind: OrganisationKind,
  belowItself: boolean,
): void {
  if (by.operator) return;
  if (ownBelow[by.kind] !== kind) throw refuseField('/kind', onlyTheOperator(by.kind, kind));
  if (!belowItself)
    throw refuseField('/parent', {
      it: 'deve essere la sua organizzazione; sotto un’altra aggiunge chi gestisce l’installazione: lo chieda a loro',
      en: 'must be your own organisation; below another one only the operator of the installation adds: ask them',
    });
}

/** What to do instead. */
function onlyTheOperator(by: OrganisationKind, kind: OrganisationKind): Sentence {
  if (by === 'hub' && kind === 'member')
    return {
      it: 'un’impresa o una banca si aggiunge come adesione, da «Iscrivi un aderente»',
      en: 'a member is entered as a membership, by “Enter a member”',
    };
  return {
    it: 'lo aggiunge solo chi gestisce l’installazione: lo chieda a loro',
    en: 'only the operator of the installation adds it: ask them',
  };
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
