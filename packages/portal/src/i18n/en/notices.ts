import type { notices as italian } from '../it/notices.ts';
import type { Same } from '../same.ts';

export const notices: Same<typeof italian> = {
  title: 'Notices due',
  lead: 'Who takes part in sharing may have to tell an authority, on joining and on leaving. Staffetta prepares the text and sends nothing.',
  none: 'No notices',
  noneHint: 'They appear here when your organisation joins a hub or signs an agreement.',
  law: {
    nis_17: 'To ACN (D.Lgs. 138/2024, art. 17)',
    dora_45: 'To the financial authority (DORA, art. 45)',
  },
  occasion: { joined: 'takes part from {{day}}', left: 'left from {{day}}' },
  about: { agreement: 'Agreement: {{name}}', membership: 'Member of: {{name}}' },
  concerns: { likely: 'probably due', check: 'to be checked' },
  concernsHint: {
    likely: 'Sector and size of your record say so.',
    check: 'Sector and size of your record do not tell: check whether it concerns you.',
  },
  text: 'The text, ready (in Italian)',
  copy: 'Copy the text',
  pdf: 'PDF',
  outcome: { sent: 'sent on {{day}}', not_due: 'not due, noted on {{day}}' },
  protocol: 'protocol {{number}}',
  note: 'Note',
  noteAgain: 'Correct the note',
  what: 'What happened',
  choice: { sent: 'We sent it', not_due: 'It is not due' },
  on: 'On which day',
  number: 'Protocol number',
  save: 'Save',
  open_one: 'There is one notice to look at for this participation.',
  open_other: 'There are {{count}} notices to look at for this participation.',
  see: 'Go to the notices due',
};
