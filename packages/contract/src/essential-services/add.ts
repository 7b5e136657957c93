import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Uid } from '../words.ts';
import { EssentialService, ServiceFacts } from './service.ts';

/** For one's own organisation, or for a member or branch whose record one keeps. */
export const add = operation({
  id: 'services.add',
  method: 'POST',
  path: '/services',
  summary: { it: 'Aggiungi un servizio essenziale', en: 'Add an essential service' },
  who: { roles: ['administrator'] },
  body: Closed({ organisation: Type.Optional(Uid), ...ServiceFacts }),
  output: EssentialService,
  status: 201,
  errors: ['not_found', 'not_allowed', 'invalid_input'],
});
