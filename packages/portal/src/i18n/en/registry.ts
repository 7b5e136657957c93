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
};
