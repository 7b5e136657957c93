import { operation } from '../operation.ts';
import { Page, PageQuery } from '../words.ts';
import { HoldRequest } from './hold.ts';

/** Requests of the police to suspend the forwarding of one's own facts, newest first. */
export const requests = operation({
  id: 'holds.requests',
  method: 'GET',
  path: '/hold-requests',
  summary: {
    it: 'Richieste di sospendere l’inoltro di proprie segnalazioni',
    en: 'Requests to suspend the forwarding of one’s own reports',
  },
  who: 'signed-in',
  query: PageQuery,
  output: Page(HoldRequest),
  errors: ['cursor_invalid'],
});
