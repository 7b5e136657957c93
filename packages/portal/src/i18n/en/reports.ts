import type { reports as italian } from '../it/reports.ts';
import type { Same } from '../same.ts';

export const reports: Same<typeof italian> = {
  title: 'Reports',
  lead: 'What the parties tell each other, in both directions.',
  write: 'New report',
  phone: 'Report by telephone',
  boxes: 'Which reports',
  box: { inbox: 'Received', outbox: 'Sent and drafts', about_us: 'On our behalf' },
  empty: {
    inbox: 'No report received',
    outbox: 'No report sent',
    about_us: 'Nobody has reported on your behalf',
  },
  emptyHint: {
    inbox: 'When somebody reports something to your organisation, it appears here.',
    outbox: 'A report takes two minutes and no technical skill.',
    about_us:
      'If your hub reports something about you, you find it here and may correct or withdraw it.',
  },
  untitled: 'Untitled',
  ended: {
    withdrawn: 'Withdrawn by its author',
    recalled: 'Recalled by its author',
    erased: 'Erased',
  },
  from: 'From {{name}}',
  to: 'To {{name}}',
  onBehalf: 'on behalf of {{name}}',
  onBehalfUnnamed: 'on behalf of a firm that is not named',
  answerDue: 'answer expected by {{when}}',
  state: {
    draft: 'Draft',
    awaiting_consent: 'Awaits the firm’s consent',
    submitted: 'Submitted',
    received: 'Seen',
    in_work: 'In work',
    answered: 'Answered',
    closed: 'Closed',
    merged: 'Merged into another',
    withdrawn: 'Withdrawn',
  },
  notA: {
    title: 'What it is not',
    lead: 'Sending this report does not replace:',
    denuncia: 'a denuncia (report of a crime)',
    querela: 'a querela (formal complaint), which has legal time limits',
    acn_notice: 'the notice to ACN (CSIRT Italia)',
    garante_notice: 'the notice to the data-protection authority',
    banca_ditalia_notice: 'the notice to Banca d’Italia',
    urgent: 'If it is happening now and people are in danger, call 112.',
  },
};
