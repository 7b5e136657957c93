export { draftUnattended } from './draft-unattended.ts';
export { reportRoutes } from './reports.routes.ts';
export { safeText } from './written.ts';
