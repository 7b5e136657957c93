import { type Static, type TSchema, Type } from 'typebox';

/**
 * The values that have a name in the glossary. One list each; the portal's texts, the database's checks
 * and the documentation are compared with these by tests.
 */
export const oneOf = <const T extends readonly string[]>(values: T, options = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });

export const organisationKinds = [
  'police_national',
  'police_regional',
  'police_section',
  'hub',
  'branch',
  'member',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const policeKinds = ['police_national', 'police_regional', 'police_section'] as const;

export const roles = ['reporter', 'analyst', 'approver', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** FIRST TLP 2.0, narrowest first. */
export const tlps = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Tlp = (typeof tlps)[number];

/** Colour of each label's letters, on a black ground (FIRST, TLP 2.0). */
export const tlpColours: Readonly<Record<Tlp, string>> = {
  RED: '#ff2b2b',
  'AMBER+STRICT': '#ffc000',
  AMBER: '#ffc000',
  GREEN: '#33ff00',
  CLEAR: '#ffffff',
};

/** MISP PAP, narrowest first. */
export const paps = ['RED', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Pap = (typeof paps)[number];

export const TlpSchema = oneOf(tlps, { description: 'TLP 2.0 label (FIRST)' });
export const PapSchema = oneOf(paps, { description: 'PAP label (MISP)' });

/** External identifiers: random UUIDs (version 4), never the database's own numbers. */
export const Uid = Type.String({ format: 'uuid' });
/** RFC 3339 instant in UTC, microseconds kept. */
export const Instant = Type.String({ format: 'date-time' });
/** Calendar day, `YYYY-MM-DD`. */
export const Day = Type.String({ format: 'date' });

/** Text of bounded length; `min` 1 unless said. */
export const Text = (max: number, min = 1) => Type.String({ minLength: min, maxLength: max });

export const Empty = Type.Object({}, { additionalProperties: false });

/** Closed object: unknown fields are an error, never dropped in silence. */
export const Closed = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });

export const ByUid = Closed({ uid: Uid });

/** The query of a list: how many, and the sealed cursor of the page before. */
export const PageQuery = Closed({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 600 })),
});

/** A page: what is there, and the cursor of what follows, absent on the last page. */
export const Page = <T extends TSchema>(item: T) =>
  Closed({ items: Type.Array(item), next: Type.Optional(Type.String()) });

/** What is known of an organisation whose name the reader may see. */
export const OrganisationRef = Closed({ uid: Uid, name: Type.String() });
export type OrganisationRef = Static<typeof OrganisationRef>;
