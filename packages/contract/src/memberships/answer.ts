import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { MandateSchema, Membership } from './membership.ts';

/** The member accepts a proposed membership, with the mandate it gives, or declines it. */
export const answer = operation({
  id: 'memberships.answer',
  method: 'POST',
  path: '/memberships/{uid}/answer',
  summary: {
    it: 'Accetta o rifiuta una proposta di adesione',
    en: 'Accept or decline a proposed membership',
  },
  who: { roles: ['administrator'], kinds: ['member'] },
  params: ByUid,
  body: Type.Union([
    Closed({ accept: Type.Literal(true), mandate: MandateSchema }),
    Closed({ accept: Type.Literal(false) }),
  ]),
  versioned: true,
  output: Membership,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing', 'invalid_input'],
});
