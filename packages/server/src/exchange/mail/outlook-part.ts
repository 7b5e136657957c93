import type { Attachment, ParsedMail } from 'mailparser';
import { htmlText, withoutQuotations } from '../../intelligence/extraction/index.ts';
import { readTnef, type TnefMessage } from './tnef.ts';
import type { MailFile, Told } from './told.ts';

interface OutlookPart {
  readonly file: Attachment;
  readonly message: TnefMessage;
}

/** What Outlook wrapped as `winmail.dat`, under whichever name. */
export const outlookIn = ({ attachments }: ParsedMail): OutlookPart[] =>
  attachments
    .filter(
      ({ contentType, filename }) =>
        /^application\/(vnd\.)?ms-tnef$/.test(contentType) ||
        filename?.toLowerCase() === 'winmail.dat',
    )
    .flatMap((file) => {
      const message = readTnef(file.content);
      return message ? [{ file, message }] : [];
    });

/** The mail's own text where it has one; Outlook's often has none. */
export function withOutlook(own: Told, [outlook]: readonly OutlookPart[]): Told {
  if (own.text || own.html || !outlook) return own;
  const { subject, text, html } = outlook.message;
  return {
    ...own,
    subject: own.subject || subject,
    text: text.trim(),
    html: asText(html),
    own: asText(withoutQuotations(html)),
  };
}

/** The messages attached to it, however deep. */
export const toldInOutlook = ({ messages }: TnefMessage): Told[] =>
  messages.flatMap((one) => [
    {
      from: one.from ?? '',
      subject: one.subject,
      date: undefined,
      text: one.text.trim(),
      html: asText(one.html),
      own: '',
    },
    ...toldInOutlook(one),
  ]);

/** Its files, and those of the messages attached to it. */
export const filesInOutlook = ({ files, messages }: TnefMessage): MailFile[] => [
  ...files,
  ...messages.flatMap(filesInOutlook),
];

const asText = (html: string): string => (html ? htmlText(html).trim() : '');
