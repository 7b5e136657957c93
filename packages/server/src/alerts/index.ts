export { alertDuties } from './alert-duties.ts';
export { type AlertRoutesDeps, alertRoutes } from './alerts.routes.ts';
export {
  type AlertReplied,
  alertPages,
  alertReplied,
  alertTemplates,
  answerFromReply,
  inWords,
  LONGEST_DESK,
  leavesRoom,
  type MailTokens,
  mailTokens,
  readReplyAddress,
  replyAddress,
  withoutTag,
} from './mail/index.ts';
export { showAlert } from './show-alert.ts';
