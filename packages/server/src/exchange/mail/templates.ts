import type { Template } from '../../deliveries/index.ts';
import { type CopyDeps, callCopyLetter } from './call-copy-letter.ts';
import { receiptLetter } from './receipt-letter.ts';

/** By the names that migrations/0091_mail_receipts.sql and 0191_reports_by_phone.sql write into deliveries. */
export const mailTemplates = (deps: CopyDeps): Readonly<Record<string, Template>> => ({
  'mail-receipt': receiptLetter,
  'call-copy': callCopyLetter(deps),
});
