import { type Static, Type } from 'typebox';
import { contactRoles } from '../contacts/contact.ts';
import { Closed, oneOf, Text } from '../words.ts';

const Email = Type.String({ format: 'email', maxLength: 254 });
const Phone = Text(40);

/** Who decides for a party on purposes and means: on its own, or jointly with the other side (GDPR art. 26). */
export const capacities = ['autonomous', 'joint'] as const;

export const Controller = Closed({
  /** The legal person, e.g. the Ministry for a police office. */
  name: Text(200),
  seat: Text(300),
  capacity: oneOf(capacities),
  /** The data protection officer, or whom to ask where the law names none. */
  dpo: Closed({ name: Text(200), email: Email, phone: Type.Optional(Phone) }),
});
export type Controller = Static<typeof Controller>;

/** Whom a party could be reached through when it signed; who holds the role today is among the referents. */
export const ContactPoint = Closed({
  role: oneOf(contactRoles),
  name: Text(200),
  email: Type.Optional(Email),
  phone: Type.Optional(Phone),
});
export type ContactPoint = Static<typeof ContactPoint>;

/** What each party says of itself in the text that all sign. */
export const PartyParticulars = Closed({
  controller: Type.Optional(Controller),
  contacts: Type.Optional(Type.Array(ContactPoint, { maxItems: 20 })),
});
export type PartyParticulars = Static<typeof PartyParticulars>;
