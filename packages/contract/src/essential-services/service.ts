import { type Static, Type } from 'typebox';
import { SectorSchema } from '../organisations/sectors.ts';
import { Closed, OrganisationRef, Text, Uid } from '../words.ts';

/** An essential service that an organisation supplies (D.Lgs. 138/2024; DORA: a critical or important function). */
export const EssentialService = Closed({
  uid: Uid,
  organisation: OrganisationRef,
  name: Type.String(),
  sector: Type.Optional(SectorSchema),
  /** No longer supplied; old reports still name it. */
  retired: Type.Boolean(),
  version: Type.Integer(),
  mayChange: Type.Boolean(),
});
export type EssentialService = Static<typeof EssentialService>;

export const ServiceFacts = { name: Text(200), sector: Type.Optional(SectorSchema) };
