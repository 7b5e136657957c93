export { alertDuties } from './alert-duties.ts';
export { type AlertRoutesDeps, alertRoutes } from './alerts.routes.ts';
export {
  type AlertReplied,
  alertPages,
  alertReplied,
  alertTemplates,
  answerFromReply,
  inWords,
  type MailTokens,
  mailTokens,
  readReplyAddress,
  replyAddress,
  withoutTag,
} from './mail/index.ts';
export { showAlert } from './show-alert.ts';
