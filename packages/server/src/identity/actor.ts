import type { Language, OrganisationKind, Role } from '@staffetta/contract';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

/** An organisation at work; what comes in by itself has no person behind it. */
export interface OrganisationActor extends ActorKeys {
  readonly orgId: number;
  readonly orgUid: string;
  readonly orgKind: OrganisationKind;
}

/** A person (or their token) acting for one organisation. */
export interface Actor extends OrganisationActor {
  readonly orgName: string;
  readonly operator: boolean;
  readonly personId: number;
  readonly personUid: string;
  readonly personName: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** How the request proved itself. */
  readonly via: 'session' | 'token' | 'link';
  /** Operations a token may call; undefined for a session: all that the roles allow. */
  readonly scopes: readonly string[] | undefined;
  readonly secondFactor: boolean;
  /** The role or an agreement obliges to a second factor and none is set up. */
  readonly mustEnrol: boolean;
  /** When the person last proved who they are (RFC 3339); a re-authenticated step needs a recent one. */
  readonly authenticatedAt: string;
}

/** Nobody signed in: public operations. Row security shows nothing. */
export interface Visitor extends ActorKeys {
  readonly orgId: undefined;
  readonly personId: undefined;
  readonly language: Language;
}

export const visitor = (language: Language): Visitor => ({
  orgId: undefined,
  personId: undefined,
  language,
});

/** The unit of work of somebody signed in: what use cases take. */
export type ActorWork = Work<Actor>;
/** The unit of work of an organisation, with a person or without. */
export type OrganisationWork = Work<OrganisationActor>;
export type VisitorWork = Work<Visitor>;

export const isPolice = (kind: OrganisationKind) => kind.startsWith('police_');
