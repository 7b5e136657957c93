import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { Notice, NoticeDone, NoticeKey } from './notice.ts';

/** Writes down that a notice was sent, or need not be; what is written last counts. */
export const note = operation({
  id: 'notices.note',
  method: 'POST',
  path: '/notices',
  summary: {
    it: 'Annota una comunicazione fatta o non dovuta',
    en: 'Note a notice as sent or not due',
  },
  who: { roles: ['administrator'], kinds: ['hub', 'member'] },
  body: Closed({ ...NoticeKey.properties, ...NoticeDone.properties }),
  output: Notice,
  errors: ['not_found', 'invalid_input'],
});
