import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { EssentialService } from './service.ts';

/** The service is no longer supplied; what was reported about it stays. */
export const retire = operation({
  id: 'services.retire',
  method: 'POST',
  path: '/services/{uid}/retire',
  summary: { it: 'Segna un servizio come cessato', en: 'Mark a service as no longer supplied' },
  who: { roles: ['administrator'] },
  params: ByUid,
  versioned: true,
  output: EssentialService,
  errors: ['not_found', 'not_allowed', 'wrong_state', 'version_conflict', 'version_missing'],
});
