import type { registry as italian } from '../it/registry.ts';
import type { Same } from '../same.ts';

/** Taking a report out to an office's own registry. */
export const registry: Same<typeof italian> = {
  title: 'For the office registry',
  hint: 'Everything you may read of this report, in Italian. Taking it out is written in the journal.',
  pdf: 'Download the PDF',
  zip: 'Download the ZIP with attachments',
  zipHint:
    'The ZIP also holds the conversation, indicators, attachments and the hashes to verify them.',
  alertPdf: 'Download as PDF, for the files',
  flagsChange: 'Update the statements',
  flagsTitle: 'Personal data, possible offence, act filed',
  flagsHint:
    'The text stays as it is. Who received the report sees the new statements; the earlier ones stay among the earlier versions.',
  flagsSave: 'Save the statements',
  numbers: 'Registry numbers',
  noNumber: 'No number noted.',
  own: 'ours',
  shownToOthers: 'shown to the other parties',
  numberOf: 'no. {{number}} of {{date}}',
  standing: { sender: 'Sender', recipient: 'Recipient', subject: 'Firm concerned' },
  note: 'Note our number',
  change: 'Correct our number',
  number: 'Number in the registry',
  numberHint: 'The one of your office registry. Do not write the number of a criminal case here.',
  date: 'Date',
  register: 'Registry or office code (AOO)',
  shared: 'The other parties may see it',
  sharedHint: 'If not, only your organisation sees it.',
  save: 'Save the number',
};
