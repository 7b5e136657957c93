import { operations, type PhonedShown } from '@staffetta/contract';
import { labelledLines } from '../labelled-lines.ts';
import { nicety } from '../operation/nicety.ts';
import { plainLines, plainText } from '../plain-text.ts';
import type { Say } from '../words/say.ts';
import { sayInstant, sayValue } from '../words/say-value.ts';

/** When they called, and who. */
function phonedInWords(phoned: PhonedShown | undefined, say: Say): string | undefined {
  const at = sayInstant(phoned?.at, say);
  return phoned?.caller ? `${at}, ${plainText(phoned.caller.name)}` : at;
}

/** `staffetta report show`: the report as one reads it, with the version that the next step needs. */
export const showReport = nicety(operations.reports.show, {
  inWords: (report, say) => {
    const { content, times, receipt } = report;
    const attachments = content?.attachments.map((file) => plainText(`${file.name} (${file.uid})`));
    return [
      plainText(content?.title ?? sayValue(report.ending, say) ?? ''),
      '',
      ...labelledLines([
        [say('label.state'), sayValue(report.state, say)],
        ['TLP', report.tlp],
        [say('label.fact'), sayValue(content?.fact, say)],
        [say('label.from'), report.sender && plainText(report.sender.name)],
        [say('label.to'), report.recipient && plainText(report.recipient.name)],
        [say('label.phoned'), phonedInWords(report.phoned, say)],
        [say('label.receipt'), receipt?.number],
        [say('label.submitted'), sayInstant(times.submittedAt, say)],
        [say('label.answerDue'), sayInstant(times.answerDue, say)],
        [say('label.attachments'), attachments?.join(', ')],
        [say('label.uid'), report.uid],
        [say('label.version'), String(report.version)],
        [say('label.may'), report.may.join(', ')],
      ]),
      ...(content ? ['', ...plainLines(content.text)] : []),
    ].join('\n');
  },
});
