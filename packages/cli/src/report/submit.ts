import { operations } from '@staffetta/contract';
import { labelledLines } from '../labelled-lines.ts';
import { nicety } from '../operation/nicety.ts';
import { sayInstant } from '../words/say-value.ts';

/** `staffetta report submit`: the receipt, and what the report is not (promise 7, docs/promises.md). */
export const submitReport = nicety(operations.reports.send, {
  inWords: ({ uid, version, state, receipt }, say) =>
    [
      say(`report.submit.${state}`),
      '',
      ...labelledLines([
        [say('label.receipt'), receipt?.number],
        [say('label.at'), sayInstant(receipt?.at, say)],
        [say('label.sha256'), receipt?.sha256],
        [say('label.uid'), uid],
        [say('label.version'), String(version)],
      ]),
      '',
      say('report.notA'),
    ].join('\n'),
});
