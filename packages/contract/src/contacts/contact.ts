import { type Static, Type } from 'typebox';
import { Closed, Instant, languages, OrganisationRef, oneOf, Text, Uid } from '../words.ts';
import { MailOff, MailRefused } from './mail-kinds.ts';

export const contactRoles = [
  'desk_24_7',
  'security',
  'referent',
  'deputy',
  'data_protection',
  'legal',
  'press',
] as const;
export type ContactRole = (typeof contactRoles)[number];

/** What each role cannot do without. A desk that must answer at night needs a telephone. */
export const contactNeeds: Record<ContactRole, readonly ('email' | 'phone')[]> = {
  desk_24_7: ['phone'],
  security: ['email', 'phone'],
  referent: ['email', 'phone'],
  deputy: ['email', 'phone'],
  data_protection: ['email'],
  legal: ['email'],
  press: ['email'],
};

/** A contact holds for so many days; then somebody says that it is still right. */
export const CONTACT_DAYS = 90;

export const ContactFacts = {
  role: oneOf(contactRoles),
  name: Text(200),
  email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
  /** As people write it; kept in E.164. Without a prefix it is read as an Italian number. */
  phone: Type.Optional(Text(40)),
  language: oneOf(languages),
};

/** A role that a person (or a desk) holds for an organisation. */
export const Contact = Closed({
  ...ContactFacts,
  uid: Uid,
  organisation: OrganisationRef,
  confirmedAt: Instant,
  /** When it has to be confirmed again. */
  expiresAt: Instant,
  overdue: Type.Boolean(),
  version: Type.Integer(),
  mayChange: Type.Boolean(),
  /** What its readers do without, for who looks after the contact; absent: nothing. */
  mailOff: Type.Optional(MailOff),
  /** Likewise; absent: mail gets through, as far as is known. */
  mailRefused: Type.Optional(MailRefused),
});
export type Contact = Static<typeof Contact>;
