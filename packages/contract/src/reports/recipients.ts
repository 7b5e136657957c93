import { type Static, Type } from 'typebox';
import { faces } from '../agreements/clauses.ts';
import { operation } from '../operation.ts';
import { Closed, OrganisationRef, oneOf, organisationKinds, TlpSchema, Uid } from '../words.ts';

/** Somebody the organisation may report to, and within which bounds. */
export const Recipient = Closed({
  organisation: OrganisationRef,
  kind: oneOf(organisationKinds),
  via: oneOf(['membership', 'agreement', 'tree'] as const),
  agreement: Type.Optional(Closed({ uid: Uid, title: Type.String() })),
  /** Faces that may flow in this direction. */
  faces: Type.Array(oneOf(faces)),
  /** The most restrictive label that may be sent. */
  tlpCeiling: TlpSchema,
});
export type Recipient = Static<typeof Recipient>;

/** Whom a report may go to. */
export const recipients = operation({
  id: 'reports.recipients',
  method: 'GET',
  path: '/report-recipients',
  summary: { it: 'A chi si può segnalare', en: 'Who may be reported to' },
  who: { roles: ['reporter', 'analyst', 'approver'] },
  output: Closed({ recipients: Type.Array(Recipient) }),
});
