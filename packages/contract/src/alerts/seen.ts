import { operation } from '../operation.ts';
import { ByUid } from '../words.ts';
import { AlertReply } from './alert.ts';

/** The organisation has seen the alert. Repeating it changes nothing; nobody's name is kept with it. */
export const seen = operation({
  id: 'alerts.seen',
  method: 'POST',
  path: '/alerts/{uid}/seen',
  summary: { it: 'Presa visione', en: 'Mark as seen' },
  who: { roles: ['reporter', 'analyst', 'approver', 'administrator'] },
  params: ByUid,
  keyless: true,
  output: AlertReply,
  errors: ['not_found'],
});
