import { type Static, Type } from 'typebox';
import { Closed, Day, Instant, oneOf, Text, Uid } from '../words.ts';
import { AgreementNumber, Annex, agreementStates, Sha256, sides } from './agreement.ts';
import { Clauses } from './clauses.ts';
import { PartyParticulars } from './particulars.ts';

const Signature = Closed({
  organisation: Uid,
  signedBy: Text(200),
  signedAt: Instant,
  textSha256: Sha256,
});

/**
 * An agreement as a file: everything, closed. What is imported becomes a draft that the parties sign here;
 * signatures given elsewhere travel on as history, so that nothing is lost on the way.
 */
export const AgreementDocument = Closed({
  format: Type.Literal('staffetta.agreement.v1'),
  uid: Uid,
  importedFrom: Type.Optional(Uid),
  state: oneOf(agreementStates),
  /** What is signed. Names are for people; the code is the organisation. */
  text: Closed({
    number: AgreementNumber,
    title: Text(300),
    from: Day,
    to: Day,
    zone: Type.Literal('Europe/Rome'),
    clauses: Clauses,
    parties: Type.Array(
      Closed({
        organisation: Uid,
        name: Text(200),
        side: oneOf(sides),
        particulars: Type.Optional(PartyParticulars),
      }),
      { minItems: 2, maxItems: 20 },
    ),
    annexes: Type.Array(Annex, { maxItems: 50 }),
  }),
  renews: Type.Optional(Uid),
  endingReason: Type.Optional(Text(500)),
  signatures: Type.Array(Signature, { maxItems: 20 }),
  earlierSignatures: Type.Array(Signature, { maxItems: 200 }),
});
export type AgreementDocument = Static<typeof AgreementDocument>;
