import type { analysis as italian } from '../it/analysis.ts';
import type { Same } from '../same.ts';

export const analysis: Same<typeof italian> = {
  title: 'Others have seen the same',
  none: 'No other report or note that you may see shares an indicator with this one.',
  few: 'few other organisations in the seven days before',
  range: 'reported by other organisations in the seven days before: {{from}} to {{to}}',
  more: 'reported by other organisations in the seven days before: {{from}} or more',
  counted: 'Counted on {{day}}, once a day; which ones is not told.',
  own: 'of your organisation,',
  kind: { report: 'Report', relay: 'Note' },
  how: {
    exact: 'Same value:',
    'parent-domain': 'Same parent domain:',
    net24: 'Same network:',
  },
};
