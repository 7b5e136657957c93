import { operation } from '../operation.ts';
import { ByUid, Closed, Text } from '../words.ts';
import { Agreement } from './agreement.ts';

/** Ends an agreement before its term, or gives up a draft: any party, with the reason. */
export const terminate = operation({
  id: 'agreements.terminate',
  method: 'POST',
  path: '/agreements/{uid}/terminate',
  summary: {
    it: 'Recedi da un protocollo o ritira la bozza',
    en: 'Terminate an agreement or give up a draft',
  },
  who: { roles: ['administrator'] },
  params: ByUid,
  body: Closed({ reason: Text(500) }),
  versioned: true,
  output: Agreement,
  errors: ['not_found', 'wrong_state', 'version_conflict', 'version_missing'],
});
