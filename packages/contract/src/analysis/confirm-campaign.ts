import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { DecidedCampaign, offices } from './campaign.ts';

/** These belong together, says an analyst. */
export const confirmCampaign = operation({
  id: 'analysis.confirmCampaign',
  method: 'POST',
  path: '/campaigns/{uid}/confirm',
  summary: { it: 'Conferma una campagna malevola', en: 'Confirm a campaign' },
  who: { roles: ['analyst'], kinds: offices },
  params: ByUid,
  output: DecidedCampaign,
  versioned: true,
  errors: ['not_found', 'wrong_state', 'version_conflict'],
});
