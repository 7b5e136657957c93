import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { DecidedCampaign, offices } from './campaign.ts';

/** These do not belong together; the same values are not proposed again. */
export const dismissCampaign = operation({
  id: 'analysis.dismissCampaign',
  method: 'POST',
  path: '/campaigns/{uid}/dismiss',
  summary: { it: 'Scarta una campagna proposta', en: 'Dismiss a campaign' },
  who: { roles: ['analyst'], kinds: offices },
  params: ByUid,
  output: DecidedCampaign,
  versioned: true,
  errors: ['not_found', 'wrong_state', 'version_conflict'],
});
