import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { RightsCase } from './request.ts';

/** A request, and where its value stands among what the hub sees. */
export const show = operation({
  id: 'rights.show',
  method: 'GET',
  path: '/rights-requests/{uid}',
  summary: { it: 'Dove stanno i dati della richiesta', en: 'Where the data of a request stand' },
  who: { roles: ['analyst', 'approver'], kinds: ['hub'] },
  params: ByUid,
  output: RightsCase,
  discloses: true,
  errors: ['not_found'],
});
