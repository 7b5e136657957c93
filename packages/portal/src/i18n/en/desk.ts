import type { desk as italian } from '../it/desk.ts';
import type { Same } from '../same.ts';

export const desk: Same<typeof italian> = {
  title: 'Desk',
  lead: 'What is waiting for you, most urgent first.',
  report: 'Report something',
  nothing: 'Nothing is waiting for you',
  nothingHint: 'What needs you appears here. You may report something at any time.',
  reason: {
    alert_to_answer: 'Alert: awaits your answer',
    report_to_take: 'Report to take into work',
    report_to_answer: 'Report: awaits your answer',
    relay_to_approve: 'Relay: awaits the second person',
    member_affected: 'A member is affected',
    report_to_consent: 'Your consent to a report is asked for',
    undo_to_confirm: 'Correction or recall to carry out and confirm',
    hold_to_answer: 'The police ask to suspend forwarding',
    hold_to_review: 'Suspension of forwarding to review',
    contact_to_confirm: 'Contact to confirm',
    ending_to_review: 'Your data that ends soon',
    agreement_expiring: 'Agreement about to expire',
    mail_waiting: 'Incoming mail to look at: it waits in quarantine',
  },
  mails_one: '{{count}} mail',
  mails_other: '{{count}} mails',
  withheld: 'Title withheld: open it to read',
  from: 'From {{name}}',
  since: 'since {{when}}',
  due: 'by {{when}} ({{distance}})',
  overdue: 'was due {{distance}}',
  more: 'There are more: {{reasons}}.',
};
