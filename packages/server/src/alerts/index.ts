export { alertDuties } from './alert-duties.ts';
export { type AlertRoutesDeps, alertRoutes } from './alerts.routes.ts';
export { alertTemplates } from './mail/index.ts';
