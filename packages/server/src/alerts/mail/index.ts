import type { Template } from '../../deliveries/index.ts';
import { alertLetter, type LetterDeps } from './alert-letter.ts';

/** By the names that migrations/0051_alerts.sql writes into deliveries. */
export const alertTemplates = (deps: LetterDeps): Readonly<Record<string, Template>> => ({
  alert: alertLetter('alert', deps),
  chase: alertLetter('chase', deps),
  recall: alertLetter('recall', deps),
  correction: alertLetter('correction', deps),
});

export { inWords } from './italian-time.ts';
export { findMailByCode } from './mail-code.ts';
export { alertPages } from './mail-pages.routes.ts';
export { type MailTokens, mailTokens } from './mail-token.ts';
export {
  LONGEST_DESK,
  leavesRoom,
  readReplyAddress,
  replyAddress,
  withoutTag,
} from './reply-address.ts';
export { type AlertReplied, alertReplied, answerFromReply } from './reply-to-alert.ts';
