import type { analysis as italian } from '../it/analysis.ts';
import type { Same } from '../same.ts';

export const analysis: Same<typeof italian> = {
  title: 'Others have seen the same',
  none: 'No other report or note that you may see shares an indicator with this one.',
  few: 'few other organisations in the seven days before',
  range: 'reported by other organisations in the seven days before: {{from}} to {{to}}',
  more: 'reported by other organisations in the seven days before: {{from}} or more',
  counted: 'Counted on {{day}}, once a day; which ones is not told.',
  own: 'of your organisation',
  from: 'of {{name}}',
  kind: { report: 'Report', relay: 'Note' },
  how: {
    exact: 'Same value:',
    'parent-domain': 'Same parent domain:',
    net24: 'Same network:',
  },
  campaigns: 'Campaigns',
  campaignsLead:
    'Reports from more than one organisation within seven days, with indicators in common.',
  noCampaigns: 'No campaign',
  noCampaignsHint:
    'When two organisations report the same indicator within days, the system proposes it here.',
  campaignState: { proposed: 'Proposed', confirmed: 'Confirmed', dismissed: 'Dismissed' },
  proposedOn_one: 'Proposed on {{when}}: {{count}} text.',
  proposedOn_other: 'Proposed on {{when}}: {{count}} texts.',
  confirmCampaign: 'Yes, it is one campaign',
  dismissCampaign: 'No, they are unrelated',
  lookUp: 'Look up an indicator',
  lookUpLead: 'Has it been seen? Only what your organisation may see is searched.',
  value: 'What you look for',
  valueHint: 'A site, an address, an IBAN, a digest… also with “hxxp” and “[.]”.',
  search: 'Search',
  notAnIndicator: 'It is not a known kind of indicator: check how it is written.',
  neverSeen: 'It appears in nothing that you may see.',
};
