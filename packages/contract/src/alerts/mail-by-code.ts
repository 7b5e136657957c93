import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Instant, OrganisationRef, oneOf, Text, Uid } from '../words.ts';

/** A mail of an alert of one's own: what the desk says to a member who reads out its code on the telephone. */
const CodedMail = Closed({
  alert: Uid,
  /** Absent where the organisation is not in reach any more. */
  organisation: Type.Optional(OrganisationRef),
  kind: oneOf(['alert', 'chase', 'recall', 'correction'] as const),
  madeAt: Instant,
  address: Type.Optional(Type.String()),
  state: Type.Optional(oneOf(['waiting', 'sent', 'refused', 'dropped', 'withheld'] as const)),
});

/** Mails of one's own alerts that bear this code, newest first; mostly one or none. */
export const mailByCode = operation({
  id: 'alerts.mailByCode',
  method: 'GET',
  path: '/alert-mails/{code}',
  summary: { it: 'La e-mail con questo codice', en: 'The mail with this code' },
  who: 'signed-in',
  params: Closed({ code: Text(40) }),
  output: Closed({ items: Type.Array(CodedMail) }),
});
