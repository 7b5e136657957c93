import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { Notice } from './notice.ts';

/** What one's own organisation has to tell authorities about taking part; the system sends none of it. */
export const list = operation({
  id: 'notices.list',
  method: 'GET',
  path: '/notices',
  summary: {
    it: 'Comunicazioni dovute per la partecipazione',
    en: 'Notices due for taking part',
  },
  who: { roles: ['administrator', 'approver', 'auditor'], kinds: ['hub', 'member'] },
  output: Closed({ items: Type.Array(Notice) }),
  errors: [],
});
