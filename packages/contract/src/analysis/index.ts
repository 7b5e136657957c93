import { campaigns } from './campaigns.ts';
import { confirmCampaign } from './confirm-campaign.ts';
import { dismissCampaign } from './dismiss-campaign.ts';
import { lookUp } from './look-up.ts';
import { related } from './related.ts';
import { seenByOthers } from './seen-by-others.ts';

export const analysis = {
  campaigns,
  confirmCampaign,
  dismissCampaign,
  lookUp,
  related,
  seenByOthers,
};
