import { type Static, Type } from 'typebox';
import { Closed, OrganisationRef, oneOf, organisationKinds, Text, Uid } from '../words.ts';
import { ProvinceSchema } from './provinces.ts';
import { SectorSchema } from './sectors.ts';

export const hubShapes = ['outsourcer', 'association'] as const;
export type HubShape = (typeof hubShapes)[number];

/** Size of an enterprise (Rec. 2003/361/EC). */
export const sizes = ['micro', 'small', 'medium', 'large'] as const;

/**
 * Why the reader knows of an organisation. `created`, `proposed`, `draft` and `former` give its name and
 * nothing else.
 */
export const tieKinds = [
  'self',
  'parent',
  'child',
  'hub',
  'member',
  'branch',
  'agreement',
  'created',
  'proposed',
  'draft',
  'former',
] as const;
export type TieKind = (typeof tieKinds)[number];

/** A line of the directory. */
export const KnownOrganisation = Closed({
  uid: Uid,
  name: Type.String(),
  kind: oneOf(organisationKinds),
  ties: Type.Array(oneOf(tieKinds)),
});
export type KnownOrganisation = Static<typeof KnownOrganisation>;

/** Italian or other European VAT number, with the country: `IT01234567890`. */
export const VatNumber = Type.String({ pattern: '^[A-Z]{2}[A-Z0-9]{2,14}$' });
/** A registrable or deeper domain in lower case, in its ASCII form. */
export const Domain = Type.String({
  maxLength: 253,
  pattern: '^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z][a-z0-9-]{0,61}[a-z0-9]$',
});

/** Codice fiscale: eleven digits, or the sixteen characters of a person's (sole traders). */
export const TaxCode = Type.String({ pattern: '^(?:[0-9]{11}|[A-Z0-9]{16})$' });

/** What may be said of any organisation, and changed later. */
export const Particulars = {
  sector: Type.Optional(SectorSchema),
  province: Type.Optional(ProvinceSchema),
  size: Type.Optional(oneOf(sizes)),
  vatNumber: Type.Optional(VatNumber),
  taxCode: Type.Optional(TaxCode),
  /** Certified mail (PEC), the digital domicile of D.Lgs. 82/2005 art. 6-bis. */
  pec: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
  /** Its own domains: never proposed for blocking. */
  domains: Type.Optional(Type.Array(Domain, { maxItems: 50, uniqueItems: true })),
};

/** The record as its reader may see it: the name alone where the tie gives no more. */
export const Organisation = Closed({
  ...KnownOrganisation.properties,
  version: Type.Integer(),
  parent: Type.Optional(OrganisationRef),
  hubShape: Type.Optional(oneOf(hubShapes)),
  /** What the hub calls its members: "impresa associata", "banca cliente". */
  memberLabel: Type.Optional(Text(60)),
  ...Particulars,
  /** The reader looks after this record: its own, or one that it made and still has to do with. */
  mayChange: Type.Boolean(),
});
export type Organisation = Static<typeof Organisation>;
