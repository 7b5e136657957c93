export { alertDuties } from './alert-duties.ts';
export { type AlertRoutesDeps, alertRoutes } from './alerts.routes.ts';
export { alertPages, alertTemplates, type MailTokens, mailTokens } from './mail/index.ts';
