import { operations } from '@staffetta/contract';
import { listInWords } from '../list-in-words.ts';
import { nicety } from '../operation/nicety.ts';
import { sayInstant, sayValue } from '../words/say-value.ts';

/** `staffetta desk show`: what needs us, most urgent first. */
export const showDesk = nicety(operations.desk.show, {
  inWords: ({ items }, say) =>
    listInWords({ items }, say, (item) => ({
      reason: sayValue(item.reason, say),
      tlp: item.tlp,
      title: item.title,
      from: item.from?.name,
      due: sayInstant(item.due, say),
      uid: item.uid,
    })),
});
