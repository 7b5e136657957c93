import { operations } from '@staffetta/contract';
import { listInWords } from '../list-in-words.ts';
import { nicety } from '../operation/nicety.ts';
import { sayValue } from '../words/say-value.ts';

/** `staffetta log list`: the logs that may be exported. */
export const listLogs = nicety(operations.logs.list, {
  inWords: ({ items }, say) =>
    listInWords({ items }, say, (log) => ({
      kind: sayValue(log.kind, say),
      title: log.title,
      entries: String(log.size),
      uid: log.uid,
    })),
});
