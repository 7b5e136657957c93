import { operation } from '../operation.ts';
import { Page, PageQuery } from '../words.ts';
import { Campaign, offices } from './campaign.ts';

/** Newest first; campaigns nothing of which the reader may see any more are left out. */
export const campaigns = operation({
  id: 'analysis.campaigns',
  method: 'GET',
  path: '/campaigns',
  summary: {
    it: 'Campagne malevole proposte o confermate',
    en: 'Campaigns that were proposed or confirmed',
  },
  who: { roles: ['analyst', 'approver', 'auditor'], kinds: offices },
  query: PageQuery,
  output: Page(Campaign),
  discloses: true,
  errors: ['cursor_invalid'],
});
