import type { answer as italian } from '../it/answer.ts';
import type { Same } from '../same.ts';

export const answer: Same<typeof italian> = {
  'answer.done': 'Done.',
  'answer.none': 'No results.',
  'answer.more': 'There are more: --all, or --cursor {{cursor}}',

  'download.cut':
    'The connection was lost before the end: the file is not complete and was not saved. Run the command again.',
  'download.saved_one': '{{count, number}} byte in {{file}}.',
  'download.saved_other': '{{count, number}} bytes in {{file}}.',

  instant:
    '{{at, datetime(year: numeric; month: long; day: numeric; hour: 2-digit; minute: 2-digit; timeZoneName: short)}}',
};
