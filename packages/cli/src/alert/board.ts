import { operations } from '@staffetta/contract';
import { listInWords } from '../list-in-words.ts';
import { nicety } from '../operation/nicety.ts';
import { sayInstant, sayValue } from '../words/say-value.ts';

/** `staffetta alert board`: who has answered what, and who is silent. */
export const boardOfAlert = nicety(operations.alerts.board, {
  inWords: (page, say) =>
    listInWords(page, say, ({ organisation, reply }) => ({
      organisation: organisation.name,
      answer: sayValue(reply.answer ?? (reply.seenAt ? 'seen' : 'silent'), say),
      done: reply.doneAt && sayValue('done', say),
      at: sayInstant(reply.answeredAt ?? reply.seenAt, say),
    })),
});
