import { operations } from '@staffetta/contract';
import { listInWords } from '../list-in-words.ts';
import { nicety } from '../operation/nicety.ts';
import { sayInstant, sayValue } from '../words/say-value.ts';

/** `staffetta report list`: what was sent to us, when nothing else is said. */
export const listReports = nicety(operations.reports.list, {
  defaults: { query: { box: 'inbox' } },
  inWords: (page, say) =>
    listInWords(page, say, (report) => ({
      state: sayValue(report.state, say),
      tlp: report.tlp,
      title: report.title ?? sayValue(report.ending, say),
      from: report.sender?.name,
      to: report.recipient?.name,
      at: sayInstant(report.listedAt, say),
      uid: report.uid,
    })),
});
