import { operation } from '../operation.ts';
import { ByUid, Closed } from '../words.ts';
import { EssentialService, ServiceFacts } from './service.ts';

export const change = operation({
  id: 'services.change',
  method: 'PUT',
  path: '/services/{uid}',
  summary: { it: 'Modifica un servizio essenziale', en: 'Change an essential service' },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed(ServiceFacts),
  versioned: true,
  output: EssentialService,
  errors: [
    'not_found',
    'not_allowed',
    'wrong_state',
    'invalid_input',
    'version_conflict',
    'version_missing',
  ],
});
