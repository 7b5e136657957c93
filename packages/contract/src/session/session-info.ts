import { type Static, Type } from 'typebox';
import { Closed, languages, oneOf, organisationKinds, roles, Uid } from '../words.ts';

/** Who is signed in, for which organisation, and what the server will let this person do. */
export const SessionInfo = Closed({
  person: Closed({
    uid: Uid,
    name: Type.String(),
    email: Type.String(),
    language: oneOf(languages),
  }),
  organisation: Closed({ uid: Uid, name: Type.String(), kind: oneOf(organisationKinds) }),
  roles: Type.Array(oneOf(roles)),
  /** The organisation runs this installation and may add others. */
  operator: Type.Boolean(),
  /** A second factor was given in this session. */
  secondFactor: Type.Boolean(),
  /** The agreement or the role asks for a second factor and none is set up yet. */
  mustEnrol: Type.Boolean(),
  /** Operations this person may call: the portal shows what the server will allow. */
  may: Type.Array(Type.String()),
});
export type SessionInfo = Static<typeof SessionInfo>;
