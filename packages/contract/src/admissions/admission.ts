import { type Static, Type } from 'typebox';
import { MandateSchema } from '../memberships/membership.ts';
import { Particulars, TaxCode, VatNumber } from '../organisations/organisation.ts';
import { ProvinceSchema } from '../organisations/provinces.ts';
import { SectorSchema } from '../organisations/sectors.ts';
import { Closed, Day, Instant, languages, OrganisationRef, oneOf, Text, Uid } from '../words.ts';

/** Longest privacy notice, in characters. */
const LONGEST_NOTICE = 10_000;
export const PrivacyNotice = Text(LONGEST_NOTICE);

/** A hub that takes requests to join, as anybody may see it. */
export const OpenDoor = Closed({
  hub: OrganisationRef,
  privacyNotice: Type.String(),
  /** Of the notice: who asks says which one they read. */
  version: Type.Integer(),
});
export type OpenDoor = Static<typeof OpenDoor>;

/** Whether the hub takes requests, and the privacy notice that it shows to who asks. */
export const Door = Closed({
  open: Type.Boolean(),
  /** Empty until one was written. */
  privacyNotice: Type.String(),
  version: Type.Integer(),
});
export type Door = Static<typeof Door>;

/** Who wants to join, in their own words: nothing of it has been checked but that the address receives mail. */
export const Applicant = {
  name: Text(200),
  /** One of the two. */
  vatNumber: Type.Optional(VatNumber),
  taxCode: Type.Optional(TaxCode),
  province: ProvinceSchema,
  sector: SectorSchema,
  pec: Particulars.pec,
  contact: Closed({
    name: Text(200),
    email: Type.String({ format: 'email', maxLength: 254 }),
    phone: Text(40),
  }),
  language: oneOf(languages),
  /** What the hub may tell the police for them: their own consent. */
  mandate: MandateSchema,
};

export const admissionStates = ['open', 'approved', 'refused'] as const;
export type AdmissionState = (typeof admissionStates)[number];

/** Why a known member may be the same. */
export const alikeReasons = [
  'same_vat',
  'same_tax_code',
  'same_pec',
  'same_name',
  'similar_name',
] as const;
export type AlikeReason = (typeof alikeReasons)[number];

/** Why a former member may be asking again; a number of the tax register is nobody else's. */
export const returnReasons = ['same_vat', 'same_tax_code', 'same_domain'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** A request to join whose mail address was confirmed, as its hub sees it. */
export const Admission = Closed({
  uid: Uid,
  state: oneOf(admissionStates),
  ...Applicant,
  confirmedAt: Instant,
  answeredAt: Type.Optional(Instant),
  /** Why it was refused. */
  reason: Type.Optional(Type.String()),
  /** What became of it. */
  member: Type.Optional(OrganisationRef),
  /** A member, or who was asked to be one, that may be the same. */
  alike: Type.Optional(Closed({ organisation: OrganisationRef, why: oneOf(alikeReasons) })),
  /** Who was a member until that day and seems to ask again; the hub has kept its record. */
  former: Type.Optional(
    Closed({ organisation: OrganisationRef, why: oneOf(returnReasons), until: Day }),
  ),
  version: Type.Integer(),
});
export type Admission = Static<typeof Admission>;
